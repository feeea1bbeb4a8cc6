"""Files that were sent: their ids, their bytes, and the messages' part that describes them."""

import hashlib
import secrets
from dataclasses import dataclass

from simulator import pictures
from simulator.refusals import Json, bad
from simulator.storage import Shelf

MEGABYTE = 1024 * 1024
MOST_PHOTO = 10 * MEGABYTE
MOST_UPLOAD = 50 * MEGABYTE
MOST_DOWNLOAD = 20 * MEGABYTE
PREFIX = {
    "photo": "AgACAgUAAxk",
    "document": "BQACAgUAAxk",
    "sticker": "CAACAgUAAxk",
    "voice": "AwACAgUAAxk",
    "video": "BAACAgUAAxk",
}


@dataclass(slots=True)
class File:
    """A stored file; `content` is what a message with it holds, such as {"document": {…}}."""

    id: str
    unique_id: str
    size: int
    mime: str
    path: str
    content: Json

    def json(self) -> Json:
        """The Bot API's File."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size, "file_path": self.path}


class Files:
    """All files of a world, by id and by path."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._by_id: dict[str, File] = {key: File(**kept) for key, kept in shelf.load("file")}
        self._by_path = {file.path: file for file in self._by_id.values()}
        self._bytes: dict[str, bytes] = {}

    def get(self, file_id: str) -> File | None:
        return self._by_id.get(file_id)

    def forget(self, file_id: str) -> None:
        """This id is of no use any more."""
        self._by_id.pop(file_id, None)

    def at(self, path: str) -> File | None:
        return self._by_path.get(path)

    def content(self, file: File) -> bytes:
        """The bytes, from memory or the state's file."""
        kept = self._bytes.get(file.unique_id)
        return kept if kept is not None else self._shelf.load_bytes(file.unique_id) or b""

    def add(self, kind: str, content: bytes, mime: str, ending: str, file_id: str = "") -> File:
        """Store bytes under a new id, or this one; `_describe` then says what they are."""
        unique = hashlib.sha256(content).hexdigest()[:16]
        number = len(self._by_id)
        file = File(
            file_id or PREFIX[kind] + secrets.token_urlsafe(30),
            unique,
            len(content),
            mime,
            f"{kind}s/file_{number}.{ending}",
            {},
        )
        self._by_id[file.id] = self._by_path[file.path] = file
        if not self._shelf.keep_bytes(unique, content):
            self._bytes[unique] = content
        return file

    def add_photo(self, content: bytes, file_id: str = "") -> Json:
        """Store a picture in Telegram's sizes; {"photo": […]}. ValueError: these bytes are no picture.

        `file_id`: of the largest.
        """
        files, sizes = [], []
        every = list(pictures.sizes(content))
        for picture in every:
            file = self.add("photo", picture.content, "image/jpeg", "jpg", file_id if picture is every[-1] else "")
            sizes.append(
                {
                    "file_id": file.id,
                    "file_unique_id": file.unique_id,
                    "file_size": file.size,
                    "width": picture.width,
                    "height": picture.height,
                }
            )
            files.append(file)
        for file in files:
            self._describe(file, {"photo": sizes})
        return {"photo": sizes}

    def add_document(self, content: bytes, name: str, mime: str) -> Json:
        """Store a file as it is; {"document": {…}}."""
        ending = name.rsplit(".", 1)[-1] if "." in name else "bin"
        file = self.add("document", content, mime, ending)
        return self._describe(
            file,
            {
                "document": {
                    "file_id": file.id,
                    "file_unique_id": file.unique_id,
                    "file_size": file.size,
                    "file_name": name,
                    "mime_type": mime,
                }
            },
        )

    def add_other(self, kind: str, content: bytes, mime: str, ending: str, details: Json, file_id: str = "") -> Json:
        """Store a sticker or a voice note with the fields of its own."""
        file = self.add(kind, content, mime, ending, file_id)
        return self._describe(
            file, {kind: {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size, **details}}
        )

    def _describe(self, file: File, content: Json) -> Json:
        file.content = content
        self._shelf.keep("file", file.id, file)
        return content

    def reused(self, file_id: str, kind: str) -> Json | None:
        """What a message holds that sends a known file again; None: the id is not of this kind."""
        file = self._by_id.get(file_id)
        return file.content if file and kind in file.content else None

    def downloadable(self, file_id: str) -> File:
        file = self.get(file_id)
        if not file:
            raise bad("invalid file_id")
        if file.size > MOST_DOWNLOAD:
            raise bad("file is too big")
        return file
