-- What the library announces by itself: the dates of the literary year, and the timetable of what will be said.

-- `rule`: 'MM-DD', 'MM/weekday/nth' (weekday 1 to 7 from Monday, nth -1 the last), or 'MM' for a whole month.
CREATE TABLE literacy_dates (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    rule     TEXT NOT NULL,
    subjects TEXT NOT NULL DEFAULT '',           -- what the reading list is looked up by, with commas between
    kind     TEXT NOT NULL DEFAULT 'discussion',  -- of the event that is suggested
    title    TEXT NOT NULL DEFAULT ''             -- of that event
);

INSERT INTO literacy_dates (name, rule, subjects, kind, title) VALUES
    ('Hari Pendidikan Internasional', '01-24', 'pendidikan', 'discussion', 'Bincang pendidikan untuk semua'),
    ('Hari Membaca Nyaring Sedunia', '02/3/1', 'membaca, cerita anak', 'storytelling', 'Membaca nyaring bersama'),
    ('Hari Bahasa Ibu Internasional', '02-21', 'bahasa Minangkabau, bahasa daerah', 'workshop', 'Bercerita dalam bahasa Minang'),
    ('Hari Mendongeng Sedunia', '03-20', 'dongeng, cerita rakyat', 'storytelling', 'Mendongeng bersama'),
    ('Hari Puisi Sedunia', '03-21', 'puisi', 'workshop', 'Menulis dan membaca puisi'),
    ('Hari Buku Anak Internasional', '04-02', 'cerita anak', 'storytelling', 'Hari buku anak'),
    ('Hari Kartini', '04-21', 'Kartini, perempuan', 'discussion', 'Membaca Kartini hari ini'),
    ('Hari Buku Sedunia', '04-23', 'buku, membaca', 'discussion', 'Buku yang mengubah saya'),
    ('Hari Puisi Nasional', '04-28', 'puisi Indonesia, Chairil Anwar', 'competition', 'Lomba baca puisi'),
    ('Hari Pendidikan Nasional', '05-02', 'pendidikan, Ki Hajar Dewantara', 'discussion', 'Bincang pendidikan'),
    ('Hari Buku Nasional', '05-17', 'sastra Indonesia, buku', 'book_club', 'Bedah buku Hari Buku Nasional'),
    ('Hari Kearsipan', '05-18', 'arsip, sejarah', 'workshop', 'Merawat arsip keluarga'),
    ('Hari Sastra Indonesia', '07-03', 'sastra Indonesia, Abdul Muis', 'book_club', 'Membaca sastra Indonesia'),
    ('Hari Pustakawan', '07-07', 'perpustakaan', 'discussion', 'Sehari bersama pustakawan'),
    ('Hari Anak Nasional', '07-23', 'cerita anak, permainan', 'competition', 'Lomba mewarnai Hari Anak'),
    ('Hari Puisi Indonesia', '07-26', 'puisi Indonesia', 'workshop', 'Panggung puisi'),
    ('Bulan Gemar Membaca', '09', 'membaca, novel', 'book_club', 'Tantangan membaca satu bulan'),
    ('Hari Aksara Internasional', '09-08', 'belajar membaca, aksara', 'class', 'Belajar membaca bersama'),
    ('Hari Kunjung Perpustakaan', '09-14', 'perpustakaan', 'school_visit', 'Kunjungan ke perpustakaan'),
    ('Hari Hak untuk Tahu (Akses Informasi)', '09-28', 'informasi, internet', 'workshop', 'Mencari informasi yang benar'),
    ('Bulan Bahasa', '10', 'bahasa Indonesia', 'competition', 'Lomba Bulan Bahasa'),
    ('Hari Sumpah Pemuda', '10-28', 'pemuda, sejarah Indonesia', 'discussion', 'Pemuda dan bahasa Indonesia'),
    ('Hari Guru Nasional', '11-25', 'guru, pendidikan', 'discussion', 'Surat untuk guru'),
    ('Hari Dongeng Nasional', '11-28', 'dongeng, cerita rakyat', 'storytelling', 'Mendongeng bersama'),
    ('Hari Disabilitas Internasional', '12-03', 'disabilitas', 'workshop', 'Belajar bahasa isyarat'),
    ('Hari Relawan Internasional', '12-05', 'relawan, sosial', 'discussion', 'Bincang relawan literasi'),
    ('HUT Kota Solok', '12-16', 'Solok, Minangkabau', 'exhibition', 'Pameran buku tentang Solok'),
    ('Hari Ibu', '12-22', 'ibu, keluarga', 'storytelling', 'Membaca bersama Ibu');

-- What will be said, when. One key is one promise; staff move, skip and word it.
CREATE TABLE announcing_plans (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL CHECK (kind IN ('event', 'seats', 'agenda', 'digest', 'books', 'campaign')),
    event_id    INTEGER REFERENCES events (id) ON DELETE CASCADE,
    literacy_id INTEGER REFERENCES literacy_dates (id) ON DELETE CASCADE,
    key         TEXT    NOT NULL UNIQUE,
    due_at      INTEGER NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'held', 'done', 'skipped')),
    words       TEXT    NOT NULL DEFAULT '',     -- what staff put before it
    moved       INTEGER NOT NULL DEFAULT 0       -- staff chose its time
);
CREATE INDEX announcing_plans_state ON announcing_plans (state, due_at);
CREATE INDEX announcing_plans_event ON announcing_plans (event_id) WHERE event_id IS NOT NULL;

-- Posts about events as they stand in channels and groups, to be edited and answered when the event changes.
CREATE TABLE event_posts (
    chat_id    INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    thread     INTEGER,
    photo      INTEGER NOT NULL DEFAULT 0,        -- it is a caption
    plan_id    INTEGER,
    PRIMARY KEY (chat_id, message_id)
) WITHOUT ROWID;
CREATE INDEX event_posts_event ON event_posts (event_id);

CREATE TABLE announcing_settings (
    kind  TEXT PRIMARY KEY,                       -- of events
    value TEXT NOT NULL                           -- JSON
) WITHOUT ROWID;
