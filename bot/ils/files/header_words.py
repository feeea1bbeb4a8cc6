"""The names that libraries give their columns, by what is read from them.

Names are compared without case, marks, dots and brackets, and with their shorthand written out (see `headers`).
"""

from __future__ import annotations

_NAMES = """
id: 001 | id | id buku | id judul | id biblio | biblio id | bibid | bib id | record id | title id | id bibliografi
    | nomor kontrol | control number | id katalog | kode judul | catalog id | nomor katalog | kode katalog | nomor id
    | biblionumber | book id | nomor biblio
    | kode biblio | kode bibliografi | id koleksi | id bahan pustaka
card: data bibliografis | data bibliografi | deskripsi bibliografis | deskripsi bibliografi | keterangan bibliografis
    | data buku | identitas buku | keterangan buku | data koleksi | identitas koleksi
    | keterangan bibliografi | data katalog | deskripsi katalog | uraian bibliografi
title: nama nama buku | judulnya | title of book | title of the book | judul judul
    | 245 a | 245a | title | judul | judul buku | judul utama | nama judul | nama buku | judul bahan pustaka
    | judul pustaka
    | judul koleksi | judul lengkap | book title | main title | title proper | nama judul buku | titel | judul bahan
    | nama majalah | judul majalah | nama jurnal | judul jurnal | nama terbitan | nama koran | judul skripsi
    | judul karya ilmiah | judul karya tulis | judul tesis | judul laporan | judul film | judul naskah | nama koleksi
    | nama bahan pustaka
    | nama kitab | judul kitab | kitab | judul bacaan | judul cerita | nama judul koleksi | judul ebook | judul artikel
    | nama bacaan | judul buku teks | judul buku bacaan | judul buku pelajaran | nama pustaka | judul dan jilid
    | عنوان | العنوان | عنوان الكتاب | اسم الكتاب | الكتاب
    | judul buku pustaka | judul terbitan | book name | judul karya | judul buku koleksi | judul literatur
subtitle: 245 b | 245b | subtitle | sub title | anak judul | sub judul | subjudul | judul tambahan | remainder of title
volume: juz | jilid juz | jilid | volume | vol | jilid volume | jilid ke | nomor jilid | volume jilid | judul jilid
authors: 100 a | 100a | 110 a | 110a | 700 a | 700a | 710 a | 710a | authors | author | pengarang | penulis
    | nama pengarang | nama penulis | pengarang utama | penulis utama
    | pengarang buku | penulis buku | pencipta | creator | creators | main author | author name | author names
    | tajuk pengarang | tajuk entri utama | tajuk utama | entri utama | tajuk utama pengarang
    | tajuk entri utama pengarang | main entry | kepengarangan | penanggung jawab | writer | writers
    | nama pengarang utama | nama pengarang penulis | nama penulis buku | nama pengarang buku | first author
    | pengarang badan | pengarang tambahan | penulis tambahan | pengarang lain | pengarang kedua | penulis kedua
    | additional author | additional authors
    | added author | added authors | other author | other authors | co author | co authors | nama pengarang tambahan
    | pengarang badan korporasi | pengarang pertama | penulis pertama | penulis lain | tajuk pengarang tambahan
    | nama mahasiswa | nama peneliti
    | primary author | primary authors | secondary author | secondary authors
    | book author | penyusun | nama penyusun | pengarang penulis | author editor
    | المؤلف | اسم المؤلف | مؤلف | الكاتب
    | karangan | dikarang oleh | ditulis oleh | oleh | karya | muallif | mualif | muallif pengarang | mushannif
    | mushonnif | musannif | pengarang kitab | author details | authordetails | author last first | penulis pertama
    | nama pengarang badan | nama pencipta | pengarang kelompok | penulis kelompok | tim penulis | author s
translators: penerjemah | translator | translators | alih bahasa | nama penerjemah | penterjemah
editors: editor | editors | penyunting | nama editor | nama penyunting
illustrators: ilustrator | illustrator | illustrators
publisher: 260 b | 260b | 264 b | 264b | publisher | diterbitkan | terbitan | nama penerbit buku | percetakan
    | penerbit percetakan
    | الناشر | دار النشر | penerbit | nama penerbit | publisher name | diterbitkan oleh | penerbit buku | publishers
    | publishercode
imprint: impresum | imprint | publication | penerbitan | data penerbitan | data terbit | keterangan penerbitan
    | publication details | publication info | kota penerbit tahun | tempat penerbit tahun
year: 260 c | 260c | 264 c | 264c | year | tahun | tahun terbit | publish year | publication year
    | year of publication | pub year | tahun penerbitan
    | tahun terbitan | tahun buku | year published | published year | date of publication | tahun publikasi
    | publication date | tahun terbit buku | tahun cetak | copyrightdate | copyright date | copyright year | pub date
    | publicationyear | tanggal terbit | publish date | published date | date published | date of publishing
    | السنة | سنة النشر | tahun diterbitkan | tahun cetakan | tahun keluaran | terbit tahun | tahun edisi | year pub
edition: ed | 250 a | 250a | edition | edisi | cetakan | edisi cetakan | cetakan edisi | edisi cetakan ke
    | cetakan ke | edisi buku | cet
    | pernyataan edisi | edition statement | edisi ke | cet ke | printing
isbn: 020 a | 020a | 022 a | 022a | isbn | issn | isbn issn | issn isbn | nomor isbn | isbn 13 | isbn 10
    | isbn13 | isbn10 | kode isbn
    | nomor isbn issn
    | ean isbn13 | upc isbn10 | ean isbn | ean | isbn ean | kode isbn issn | isbn buku | isbn eisbn
    | nomor issn | isbn number | nomor standar | e isbn | isbns
call_number: 090 a | 090a | 099 a | 099a | 852 h | 852h | call number | nomor panggil | nomor panggil buku
    | kode panggil | sandi panggil | call numbers
    | callnumber
    | nomor panggilan | nomor pemanggil | nomor panggil katalog | nomor panggil koleksi | kode panggil buku
    | sandi buku | nomor punggung | nomor label | nomor punggung buku | label punggung | label buku | call no
    | nomor rak panggil | shelf mark | shelfmark | nomor sandi | nomor call
    | call num | call nomor | itemcallnumber | item call number | other call number
classification: notasi klas | notasi kelas
    | 082 a | 082a | 084 a | 084a | classification | klasifikasi | nomor klasifikasi
    | nomor klas
    | ddc | nomor ddc | kelas ddc
    | klas | udc
    | nomor kelas | class number | notasi | notasi ddc | notasi klasifikasi | dewey | dewey number | kode klasifikasi
    | kelas | golongan | kelas buku | klas buku | golongan buku | kode kelas | kode klas | kode golongan
    | nomor golongan | nomor kelas buku | nomor klas buku | kelas koleksi | golongan koleksi | subklas | sub kelas
    | golongan ddc | kode ddc | nomor klasifikasi ddc | ddc number | class | nomor klass | klasifikasi ddc
    | dewey decimal | dewey decimal classification | kelas klasifikasi | nomor dewey
subjects: 650 a | 650a | 653 a | 653a | program studi | prodi | jurusan | subjects | subject | subjek
    | subyek | tajuk subjek | tajuk subyek | topik | topic | topics | tema
    | kata kunci | keyword | keywords | kategori | category | categories | genre | kategori buku | kategori koleksi
    | subjek buku | subjek utama | subject heading | subject headings | tajuk | bidang ilmu | genre buku | subjek topik
    | fan | fan ilmu | bidang kitab | mapel | mata pelajaran tema | bidang studi | bidang studi mapel
    | shelves | kelompok buku | rumpun
    | topik subjek | tags | subjek tambahan | mata pelajaran
language: 041 a | 041a | language | bahasa | kode bahasa | bahasa buku | languages | bahasa teks
    | bahasa pengantar | lang
series: 490 a | 490a | 440 a | 440a | series | seri | judul seri | series title | nama seri | pernyataan seri
    | seri buku
notes: 520 a | 520a | 500 a | 500a | notes | note | catatan | keterangan | sinopsis | abstrak | ringkasan
    | abstract | summary | synopsis | deskripsi
    | description | anotasi | catatan umum | isi ringkas | resensi | keterangan lain | catatan isi | daftar isi
    | abstrak sinopsis | sinopsis abstrak | sinopsis buku | deskripsi buku | sinopsis singkat | remarks | ikhtisar
    | keterangan tambahan | general note | deskripsi singkat | comment | comments | komentar | ulasan | isi
    | ringkasan isi | isi singkat | gambaran isi | uraian | catatan tambahan | sinopsis cerita
audience: untuk kelas | jenjang kelas | kelas jenjang
    | audience | usia | sasaran | target pembaca | pembaca sasaran | kelompok usia | sasaran pembaca | usia pembaca
    | kelompok pembaca | age group | target usia | umur | kelompok umur | target umur | rentang usia | rentang umur
    | tingkat | tingkatan | jenjang | jenjang pendidikan | jenjang pembaca | jenjang buku | tingkat pembaca
    | jenjang sekolah | tingkat pendidikan | untuk usia | untuk umur | umur pembaca | usia anak | kategori usia
    | kategori umur | batas usia | batas umur | kelas usia | jenjang usia | sasaran usia | level | level pembaca
kind: jenis bacaan
    | kind | jenis | jenis koleksi | jenis bahan | jenis bahan pustaka | gmd | media | bentuk | tipe koleksi
    | bentuk fisik
    | material type | tipe | type | jenis buku | jenis pustaka | jenis media | tipe media | medium | collection type
    | bentuk koleksi | bentuk bahan pustaka | tipe bahan | jenis terbitan | item type | itype
copies: copies | eks | jumlah eks | jumlah | jumlah copy | jumlah buku | kuantitas | quantity | qty | jumlah koleksi
    | jumlah kopi | kopi | total eks | banyak eks | number of copies | stok | stock | jumlah stok | eks buku | copy
    | banyaknya
    | salinan | jumlah salinan | banyak salinan
    | العدد | عدد النسخ | jumlah barang | jumlah exs | banyaknya buku | jumlah bahan pustaka
    | jumlah pustaka | jumlah eks total
    | total stok | stok total | jumlah keseluruhan | total buku | total eksemplar | jumlah total eks
    | jumlah seluruh eks | jumlah fisik | jumlah stok buku
    | total copies | banyak | banyak buku | berapa eks | berapa buku | berapa buah | jumlah bukunya | jumlahnya
    | stok buku | jumlah eks buku | no of copies | stok awal | jumlah buku keseluruhan
    | jumlah keseluruhan buku | jumlah seluruh buku | jumlah buku seluruhnya | total jumlah buku | jumlah buku total
    | total keseluruhan | jumlah eks keseluruhan | jumlah seluruhnya | tersedia total | tersedia dari total
available: tersedia | jumlah tersedia | eks tersedia | jumlah eks tersedia | total tersedia | stok tersedia
    | jumlah yang tersedia | eks yang tersedia | buku tersedia | jumlah buku tersedia | jumlah stok tersedia | sisa
    | sisa stok | stok sisa | sisa eks | sisa buku | jumlah sisa | sisa tersedia | tersisa | stok akhir | di rak
    | ada di rak | jumlah di rak | available | available copies | copies available | available items | number available
    | quantity available | in stock | on shelf | jumlah ada
on_loan: dipinjam | jumlah dipinjam | eks dipinjam | jumlah eks dipinjam | sedang dipinjam | jumlah yang dipinjam
    | jumlah sedang dipinjam | eks yang dipinjam | buku dipinjam | jumlah buku dipinjam | terpinjam | jumlah terpinjam
    | stok dipinjam | total dipinjam | on loan | loaned | copies on loan | checked out | copies checked out
status: status | ketersediaan | status ketersediaan | status eks | status buku | status koleksi | status pinjam
    | status peminjaman | status opname | item status | availability | status eks buku | status item | status sirkulasi
location: shelf nomor | rack | bookcase | rak ke | ruang koleksi | lantai
    | location | lokasi | rak | lokasi rak | nomor rak | ruang | ruangan | penempatan | lokasi ruang | shelf
    | ruang baca
    | homebranch | home branch
    | lokasi koleksi | lokasi buku | kode rak | nama rak | lokasi perpustakaan | lokasi penyimpanan
    | tempat penyimpanan
    | letak | letak buku | tempat buku | penyimpanan | posisi | posisi buku | bookshelf | nomor lemari | almari
    | kode lokasi | rak buku | lemari | shelf location | shelving location | lokasi ruangan | nama lokasi | posisi rak
item_codes: nomor barcode eks | item codes | item code | barcode | barcodes | nomor barcode | kode barcode | barkod
    | kode eks | nomor eks
    | barcode buku | kode batang
accession: nomor induk | nomor induk buku | nomor induk koleksi | accession number | accession | nomor registrasi
    | nomor induk bahan pustaka | nomor aksesi | nomor register | nomor registrasi buku | nomor reg | nomor induk eks
    | nomor induk pustaka
inventory: nomor inventaris | kode inventaris | inventory number | nomor inventaris buku | inventory code
    | nomor inventory
    | inventaris | kode inventaris buku
book_code: kode buku | kode | kode koleksi | nomor buku | nomor kode | nomor kode buku | code | kode item
    | kode bahan pustaka | book code | kode pustaka | id eks | id item
ebook: link baca | link buku | link unduh | link download | link pdf | tautan baca | url buku | file pdf
    | ebook | e book | link ebook | url ebook | alamat ebook | tautan ebook | link e book | file ebook | buku digital
cover: cover | sampul | cover url | url cover | link sampul | gambar sampul | cover buku | link cover
number: الرقم | رقم | nomor | nomor urut | nomor baris | urutan | nr | row | row number | urut | nomor urut buku
    | s n | sn | serial no | sl nomor | sr nomor
"""
_NOT_READ = """
tempat terbit | kota terbit | kota | tempat | place | place name | place of publication | publication place
kota penerbit
deskripsi fisik | kolasi | collation | physical description | fisik | jumlah halaman | halaman | hal | tebal
ukuran | pages
tebal buku | jumlah hal | dimensi | ilustrasi | tinggi | bibliografi | indeks | lampiran
harga | price | sumber | asal | asal buku | sumber dana | sumber perolehan | perolehan | vendor | supplier | nilai
total harga
kode pengarang | kode penulis | kode penerbit | tajuk tambahan | kelas terakhir | huruf judul | inisial judul
inisial pengarang | nama kelas | wali kelas | kode pos | tanggal | tanggal masuk | tanggal terima
    | tanggal pengadaan | tahun pengadaan | tahun perolehan | tahun masuk
tahun anggaran
tanggal input | tanggal inventaris | tanggal perolehan | tanggal entri | tahun beli | tahun inventaris | bulan
kondisi | paraf | petugas | akses | jenis akses | dibaca | jumlah judul
judul asli | original title | judul asal | judul paralel | judul seragam | uniform title | hilang | rusak | baik
kode barang | kode jenis barang | nama barang | nama jenis barang | register | nomor kode barang
nama | alamat | kelas siswa | nama anggota | peminjam | nama peminjam | image | gambar | sor
"""
SHORTHAND = {
    "no": "nomor", "nomer": "nomor", "nmr": "nomor", "num": "nomor", "thn": "tahun", "th": "tahun", "jml": "jumlah",
    "jlh": "jumlah", "jmlh": "jumlah", "exemplar": "eks", "eksemplar": "eks", "eksp": "eks", "exp": "eks", "ex": "eks",
    "eksemplaar": "eks", "examplar": "eks", "eksampelar": "eks", "ekslr": "eks", "subyek": "subjek", "bhs": "bahasa",
    "tgl": "tanggal", "inv": "inventaris", "klass": "klas", "kls": "klas", "pnrbt": "penerbit", "ket": "keterangan",
    "kd": "kode", "reg": "registrasi", "penterbit": "penerbit", "lok": "lokasi", "bnyk": "banyak",
    "byk": "banyak", "bnyak": "banyak", "jdl": "judul", "jns": "jenis",
}  # fmt: skip
"""Shorthand and other spellings of the words in headers."""
_ROLES = ("translators", "editors", "illustrators")
MEANS = {
    "title / authors": "title", "card": "title, authors, publisher, year", "imprint": "publisher, year",
    "subtitle": "title", "volume": "title", "accession": "item_codes", "inventory": "item_codes",
    "book_code": "item_codes", **dict.fromkeys(_ROLES, "authors"),
}  # fmt: skip
"""The field of a record that some columns become a part of, or stand in for."""


def _entries() -> dict[str, str]:
    blocks = _NAMES.replace("\n    |", " |").strip().splitlines()
    pairs = (block.partition(":")[::2] for block in blocks)
    return {name.strip(): column for column, names in pairs for name in names.split("|")}


KNOWN = _entries()
"""Name -> column."""
UNREAD = frozenset(name.strip() for line in _NOT_READ.strip().splitlines() for name in line.split("|"))
"""Names of columns that nothing is made of: they are not to be taken for others that are written nearly alike."""
