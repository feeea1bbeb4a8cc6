"""Classes of words that the patterns of danger name as `<person>`, and what a line of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The patterns of one kind, a line each."""

    strong: str
    thing: str = ""


CLASSES: Mapping[str, str] = {
    "person": "orang|anak|anak2|bapak|pak|ibu|kakek|nenek|teman|temanku|temannya|adik|dedek|dede|pengunjung|petugas|mahasiswa|mahasiswi"
    "|siswa|siswi|cewek|cowok|laki|lelaki|pria|wanita|perempuan|pemuda|balita|bayi|kakak|ayah|papa|mama|mamak|istri|suami|seseorang"
    "|om|tante|murid|saya|seorang|lansia|cucu|amak|abak|guru|pustakawan|satpam|sepupu|keponakan|kawan|someone|somebody|man|woman"
    "|child|kid|boy|girl|friend|mother|father|mom|dad|he|she|person|putri|putra|kami|kita|dia|beliau",
    "child": "anak|adik|putri|putra|cucu|balita|bayi|keponakan|dedek|dede|son|daughter|child|kid|boy|girl|toddler|baby|murid|si kecil|anakku",
    "spot": "sini|lantai|lt|ruang|ruangan|toilet|wc|kamar mandi|parkiran|parkir|gudang|kantin|dapur|pantry|aula|musala|mushola|lobi|lobby"
    "|halaman|teras|tangga|lift|rak|meja|pintu|perpustakaan|gedung|basement|atap|taman|pojok|server|komputer|jendela|luar|dalam|depan"
    "|belakang|atas|bawah|loker|sirkulasi|balkon|koridor|lorong|bioskop|gerbang|plafon|colokan|stop kontak|ac|kolam|selokan|sebelah"
    "|samping|kamar|here|room|floor|building|library|stairs|door|kitchen|lot|hall|outside|inside|restroom|bathroom|entrance|shelf|shelves",
    "hurt": "berdarah|darah|luka|terluka|robek|keseleo",
    "grabs": "pegang|megang|memegang|raba|meraba|grepe|colek|nyolek|peluk|cium|sentuh|menyentuh|nyentuh|intip|ngintip|mengintip|rekam|merekam"
    "|ngerekam|foto|buntuti|membuntuti|buntutin|ikuti|mengikuti|ngikutin|ikutin|menguntit|nguntit|goda|godain",
    "weapon": "pisau|golok|parang|celurit|senjata|pistol|senapan|sajam|gear|kapak|keris|clurit|linggis|bom|airsoft|knife|gun|machete|weapon|bomb",
    "animal": "ular|kobra|cobra|piton|sanca|biawak|buaya|lebah|tawon|anjing gila|anjing liar|anjing galak|kalajengking|monyet|snake|bees|wasps",
}
