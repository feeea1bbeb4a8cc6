// The simulator refuses in English, for programs; a visitor reads why in Indonesian.

const WORDS = [
  [/stopped the bot/, "Bot sedang Anda blokir."],
  [/no right to add a bot/, "Hanya admin kanal itu yang dapat menambahkan bot."],
  [/no right to/, "Anda tidak berhak menulis di sini."],
  [/is not in /, "Orang ini bukan anggota obrolan itu."],
  [/the bot is in .* already/, "Bot sudah ada di sana."],
  [/is in .* already/, "Orang ini sudah menjadi anggota."],
  [/is banned from/, "Orang ini dikeluarkan dari obrolan itu."],
  [/invite link has expired/, "Tautan undangan sudah tidak berlaku."],
  [/poll is closed/, "Polling ini sudah ditutup."],
  [/vote be changed/, "Pilihan pada polling ini tidak dapat diubah."],
  [/takes one answer/, "Polling ini hanya menerima satu pilihan."],
  [/own messages can be edited/, "Hanya pesan sendiri yang dapat diedit."],
  [/protected from forwarding/, "Pesan ini tidak boleh diteruskan."],
  [/album has at most/, "Paling banyak 10 foto sekaligus."],
  [/photo has at most/, "Foto paling besar 10 MB."],
  [/no picture that can be sent/, "Berkas ini bukan gambar yang dapat dikirim sebagai foto."],
  [/no picture that can be scanned/, "Berkas ini bukan gambar yang dapat dipindai."],
  [/file is too big|Request Entity Too Large/i, "Berkas ini terlalu besar."],
  [/no such place/, "Tempat itu tidak ada: lintang −90 sampai 90, bujur −180 sampai 180."],
  [/start payload/, "Tautan mulai ini keliru: paling banyak 64 huruf, angka, _ dan -."],
  [/no inline mode/, "Bot ini tidak dapat dipanggil di dalam obrolan."],
  [/has not answered this inline|did not offer a result/, "Hasil itu sudah tidak berlaku. Tulis lagi pertanyaannya."],
  [/no button/, "Tombol itu sudah tidak ada."],
  [/no such message|message .*not found|there is no message/i, "Pesan itu sudah tidak ada."],
  [/does not ask the bot anything/, "Tombol ini tidak menanyakan apa pun kepada bot."],
  [/opens a chooser/, "Tombol ini membuka pilihan: kirim yang dimintanya."],
  [/no open topic/, "Topik itu sudah ditutup."],
  [/can be deleted here/, "Di sini hanya pesan sendiri yang dapat dihapus."],
  [/no poll in|poll has no option/, "Pilihan itu tidak ada."],
  [/there is no chat/, "Obrolan itu tidak ada."],
  [/there is no person|there is a person/, "Orang itu tidak ada di latihan ini."],
  [/no bot .* has been here/, "Bot itu belum menyambung."],
  [/can only be an administrator|only in supergroups/, "Itu hanya dapat dilakukan oleh admin."],
  [/first_name is missing/, "Nama depan masih kosong."],
  [/the file is missing/, "Berkasnya belum dipilih."],
  [/latitude and longitude/, "Tulis lintang dan bujur, misalnya -0.7988, 100.6624"],
  [/username .* is taken/, "Nama pengguna itu sudah dipakai."],
  [/text is empty/, "Pesan masih kosong."],
];

/** The words for a refusal; one that is not known is told by its number. */
export function refusalText(english, status) {
  const known = WORDS.find(([pattern]) => pattern.test(english || ""));
  return known ? known[1] : `Tidak dapat dilakukan (${status}).`;
}
