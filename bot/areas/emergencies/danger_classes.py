"""Classes of words that the patterns of danger name as `<person>`, and what a line of them is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.areas.emergencies.building import doing, done_to


@dataclass(frozen=True)
class Words:
    """The patterns of one kind, a line each."""

    strong: str
    thing: str = ""


_HARMS = (
    "pukul tampar tendang tonjok keroyok cekik tusuk bacok tikam ancam todong jambret copet rampas rampok culik seret sekap"
    " palak gebuk hajar siksa jambak piting banting sandera perkosa leceh grepe kuntit buntut serang bentrok begal maling"
).split()
_BITES = "gigit cakar sengat patuk kejar serang lilit gigik".split()


def _forms(roots: Iterable[str], built: Callable[[str], Iterator[str]]) -> str:
    return "|".join(dict.fromkeys(form for root in roots for form in built(root)))


CLASSES: Mapping[str, str] = {
    "person": "orang|anak|anak2|bapak|pak|ibu|kakek|nenek|teman|temanku|temannya|adik|dedek|dede|pengunjung|petugas|mahasiswa|mahasiswi"
    "|siswa|siswi|cewek|cowok|laki|lelaki|pria|wanita|perempuan|pemuda|balita|bayi|kakak|ayah|papa|mama|mamak|istri|suami|seseorang"
    "|om|tante|murid|saya|seorang|lansia|cucu|amak|abak|guru|pustakawan|satpam|sepupu|keponakan|kawan|someone|somebody|man|woman"
    "|child|kid|boy|girl|friend|mother|father|mom|dad|he|she|person|putri|putra|kami|kita|dia|beliau",
    "child": "bocah|bungsu|sulung|anak|adik|putri|putra|cucu|balita|bayi|keponakan|dedek|dede|son|daughter|child|kid|boy|girl|toddler|baby|murid|si kecil|anakku",
    "spot": "loteng|bangku|tangga putar|kolong|sini|lantai|lt|ruang|ruangan|toilet|wc|kamar mandi|parkiran|parkir|gudang|kantin|dapur|pantry|aula|musala|mushola|lobi|lobby"
    "|halaman|teras|tangga|lift|rak|meja|pintu|perpustakaan|gedung|basement|atap|taman|pojok|server|komputer|jendela|luar|dalam|depan"
    "|belakang|atas|bawah|loker|sirkulasi|balkon|koridor|lorong|bioskop|gerbang|plafon|colokan|stop kontak|ac|kolam|selokan|sebelah"
    "|samping|kamar|here|room|floor|building|library|stairs|door|kitchen|lot|hall|outside|inside|restroom|bathroom|entrance|shelf|shelves",
    "other": "nenek|lansia|lelaki|penjaga|tukang|kasir|pengendara|ojol|bocah|uda|inyiak|apak|seorang|orang|anak|bapak|pak|ibu|kakek|nenek|teman|adik|pengunjung|petugas|mahasiswa|siswa|cewek|cowok|laki|lelaki|pria|wanita"
    "|perempuan|pemuda|balita|bayi|kakak|ayah|papa|mama|istri|suami|seseorang|om|tante|guru|murid|lansia|cucu|dia|beliau|pustakawan"
    "|satpam|keponakan|orangnya|someone|somebody|man|woman|child|kid|boy|girl|friend|he|she|person|mother|father",
    "kin": "son|daughter|child|kid|boy|girl|toddler|baby|brother|sister|kids|children|grandson|granddaughter|nephew|niece|mother|grandpa|grandma",
    "device": "kipas|ac|komputer|laptop|charger|kabel|colokan|lampu|dispenser|kompor|motor|mobil|sampah|tirai|gorden|karpet|kursi|meja"
    "|rak|dinding|pohon|tv|proyektor|printer|mesin|genset|panel|trafo|kulkas|stop kontak|cas|baterai|bank|koran|kardus|sofa|telepon",
    "harmed": _forms(_HARMS, done_to)
    + "|dianiaya|dibunuh|kecopetan|kemalingan|kerampokan|dirundung|dizalimi|bonyok|babak belur",
    "harms": _forms(_HARMS, doing) + "|menganiaya|malak|memalak|malakin|nyopet|mencopet",
    "bites": _forms(_BITES, doing) + "|gigit|sengat|cakar|patuk",
    "bitten": _forms(_BITES, done_to),
    "body": "kepala|kaki|tangan|jari|kuku|mata|hidung|mulut|gigi|bibir|telinga|kuping|leher|perut|punggung|lutut|siku|dahi|pelipis|muka"
    "|wajah|kulit|jidat|dagu|paha|betis|lengan|pipi|jempol|telunjuk|head|arm|leg|finger|nose|face|hand|foot",
    "injured": "berdarah|bocor|patah|robek|putus|terpotong|teriris|tersayat|bengkok|memar|lebam|terjepit|terbentur|melepuh|terbakar"
    "|mengucur|ngucur|luka|terluka|terkilir|tergencet|tertusuk|tersiram|tergores|remuk|broken|bleeding|cut",
    "symptom": "pingsan|kejang|kaku|pelo|lumpuh|muntah|sesak|pucat|lemas|menggigil|berbusa|busa|babuih|overdosis|kesurupan|kontraksi"
    "|keringat dingin|berkunang|mimisan|membiru|melotot|ayan|kambuh|kumat|mengigau|linglung|mendadak|tersedak|dada|gemetar",
    "injures": "pingsan|kejang|tersedak|pendarahan|perdarahan|keguguran|sekarat|kolaps|mimisan|terpeleset|tersandung|terjepit|tergencet|tergelincir"
    "|terjatuh|tertimpa|tertabrak|terserempet|terbentur|terguling|terinjak|tersayat|tertusuk|tersiram|melepuh|terlindas|tergilas|terpental|terjengkang"
    "|overdosis|kesurupan|tersambar|tertimbun|teriris|terpotong|tersenggol motor|tersenggol mobil|tabrak lari|nyungsep|keracunan|kejungkal|terjungkal",
    "swallows": "menelan|nelan|nelen|telan|minum|makan|tertelan|terminum|ketelen|ngemut|masukin",
    "swallowed": "racun|pembersih|pemutih|baterai|deterjen|bensin|karbol|koin|sabun|spidol|tikus|cairan|pel|kancing|kelereng|manik|magnet|jarum"
    "|paku|peniti|klip|tutup|mainan|lem|minyak tanah|cat|sampo|hand sanitizer|jamur|uang logam|staples|potongan",
    "wish": "mau|pengen|rasanya|mending|lebih baik|lebih enak|rancak|elok|kepikiran|berpikir|niat|biar|bia|siap|pantas",
    "cuts": "menyayat|sayat|nyayat|menyilet|silet|nyilet|mengiris|ngiris|menggores|ngegores|melukai|ngelukain|disayat|disilet",
    "burnt": "dibakar|disundut|disetrika|dicambuk|dilacuik|dicubit|disiram|dikurung|ditelantarkan",
    "family": "ayah|bapak|suami|ibu|papa|mama|tiri|om|paman|pacar|mertua|abang|laki|apak|amak|kakak|istri",
    "kin_id": "anak|adik|kakak|ibu|ayah|nenek|kakek|cucu|keponakan|oma|opa",
    "young": "child|girl|boy|kid|toddler|baby|balita|bayi|bocah",
    "pupil": "siswa|siswi|murid|peserta|anak didik|anak tk|anak sd",
    "elder": "kakek|nenek|opa|oma|suami|istri|ayah|bapak|ibu|amak|mertua|inyiak",
    "stranger": "om|bapak|pria|cowok|lelaki|laki|orang|paman|dia|pemuda|kakek|preman",
    "structure": "seng|langit|plafon|atap|tembok|dinding|rak|lemari|pohon|tiang|kaca|pagar|lampu|genteng|papan|reklame|baliho|panggung|tenda|kanopi|ac",
    "clothes": "baju|umur|pakai|kaos|celana|jilbab|rambut|nama|namanya|dari_tadi|sejak_tadi|tadi|tolong",
    "now": "sekarang|barusan|tiba|tadi|lagi|ini|itu|cepat|tolong|segera",
    "beast": "kelabang|lipan|hewan|binatang|tikus|anjing|kucing|monyet|lebah|tawon|ular|kalajengking|babi|beruk|serangga|biawak|kobra",
    "hurt": "berdarah|darah|luka|terluka|keseleo",
    "grabs": "pegang|megang|memegang|raba|meraba|grepe|colek|nyolek|peluk|cium|sentuh|menyentuh|nyentuh|intip|ngintip|mengintip|rekam|merekam"
    "|ngerekam|foto|buntuti|membuntuti|buntutin|ikuti|mengikuti|ngikutin|ikutin|menguntit|nguntit|goda|godain",
    "weapon": "balok|kayu pemukul|samurai|panah|busur|ketapel|botol pecah|besi|pentungan|cutter|belati|sangkur|pisau|golok|parang|celurit|senjata|pistol|senapan|sajam|gear|kapak|keris|clurit|linggis|bom|airsoft|knife|gun|machete|weapon|bomb",
    "animal": "kelabang|lipan|beruk|ular|kobra|cobra|piton|sanca|biawak|buaya|lebah|tawon|anjing gila|anjing liar|anjing galak|kalajengking|monyet|snake|bees|wasps|hornets|scorpion",
}
