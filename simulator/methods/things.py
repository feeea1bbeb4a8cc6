"""Places and contacts."""

from simulator.methods.places import writable_chat
from simulator.methods.registry import Call, method
from simulator.methods.sending import deliver
from simulator.params import Params
from simulator.refusals import Json, bad


def location_content(params: Params) -> Json:
    """A Location; degrees."""
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if latitude is None or longitude is None or not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong latitude or longitude specified")
    place: Json = {"latitude": latitude, "longitude": longitude}
    if (accuracy := params.number("horizontal_accuracy")) is not None:
        if not 0 <= accuracy <= 1500:
            raise bad("wrong horizontal accuracy specified")
        place["horizontal_accuracy"] = accuracy
    return {"location": place}


def venue_content(params: Params) -> Json:
    """A Venue, and its Location beside it."""
    place = location_content(params)
    title, address = params.text("title"), params.text("address")
    if not title or not address:
        raise bad("VENUE_TITLE_INVALID: a venue needs a title and an address")
    venue: Json = {**place, "title": title, "address": address}
    for name in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if value := params.text(name):
            venue[name] = value
    return place | {"venue": venue}


def contact_content(params: Params) -> Json:
    """A Contact."""
    phone, first = params.text("phone_number"), params.text("first_name")
    if not phone:
        raise bad("PHONE_NUMBER_INVALID")
    if not first:
        raise bad("first_name is empty")
    contact: Json = {"phone_number": phone, "first_name": first}
    for name in ("last_name", "vcard"):
        if value := params.text(name):
            contact[name] = value
    return {"contact": contact}


@method("sendLocation")
def send_location(call: Call) -> Json:
    return deliver(call, writable_chat(call, "locations"), location_content(call.params)).json


@method("sendVenue")
def send_venue(call: Call) -> Json:
    return deliver(call, writable_chat(call, "venues"), venue_content(call.params)).json


@method("sendContact")
def send_contact(call: Call) -> Json:
    return deliver(call, writable_chat(call, "contacts"), contact_content(call.params)).json
