BEGIN TRANSACTION;
CREATE TABLE alternatives (
    id         INTEGER PRIMARY KEY,
    phrase     TEXT    NOT NULL UNIQUE,
    meaning    TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
);
INSERT INTO "alternatives" VALUES(1,'bung karno','soekarno',1795399200000);
INSERT INTO "alternatives" VALUES(2,'bung hatta','mohammad hatta',1795399200000);
INSERT INTO "alternatives" VALUES(3,'bung sjahrir','sjahrir',1795399200000);
INSERT INTO "alternatives" VALUES(4,'bung syahrir','sjahrir',1795399200000);
INSERT INTO "alternatives" VALUES(5,'buya hamka','hamka',1795399200000);
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
INSERT INTO "announcing_plans" VALUES(1,'agenda',NULL,NULL,'agenda:2026-11-30',1796000400000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(2,'digest',NULL,NULL,'digest:2026-11-30',1796000400000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(3,'agenda',NULL,NULL,'agenda:2026-12-07',1796605200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(4,'digest',NULL,NULL,'digest:2026-12-07',1796605200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(5,'books',NULL,NULL,'books:2026-12-01',1796086800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(6,'books',NULL,NULL,'books:2027-01-01',1798765200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(7,'campaign',NULL,1,'campaign:1:2027',1798938000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(8,'campaign',NULL,3,'campaign:3:2027',1801357200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(9,'campaign',NULL,2,'campaign:2:2027',1799802000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(10,'campaign',NULL,4,'campaign:4:2027',1803690000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(11,'campaign',NULL,5,'campaign:5:2027',1803776400000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(12,'campaign',NULL,6,'campaign:6:2027',1804813200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(13,'campaign',NULL,7,'campaign:7:2027',1806454800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(14,'campaign',NULL,8,'campaign:8:2027',1806627600000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(15,'campaign',NULL,9,'campaign:9:2027',1807059600000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(16,'campaign',NULL,10,'campaign:10:2027',1807405200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(17,'campaign',NULL,11,'campaign:11:2027',1808701200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(18,'campaign',NULL,12,'campaign:12:2027',1808787600000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(19,'campaign',NULL,13,'campaign:13:2027',1812762000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(20,'campaign',NULL,14,'campaign:14:2027',1813107600000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(21,'campaign',NULL,15,'campaign:15:2027',1814490000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(22,'campaign',NULL,16,'campaign:16:2027',1814749200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(23,'campaign',NULL,17,'campaign:17:2027',1817946000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(24,'campaign',NULL,18,'campaign:18:2027',1818550800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(25,'campaign',NULL,19,'campaign:19:2027',1819069200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(26,'campaign',NULL,20,'campaign:20:2027',1820278800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(27,'campaign',NULL,21,'campaign:21:2027',1820538000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(28,'campaign',NULL,22,'campaign:22:2027',1822870800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(29,'campaign',NULL,23,'campaign:23:2027',1825290000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(30,'campaign',NULL,24,'campaign:24:2027',1825549200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(31,'campaign',NULL,25,'campaign:25:2027',1825981200000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(32,'campaign',NULL,26,'campaign:26:2027',1826154000000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(33,'campaign',NULL,27,'campaign:27:2026',1795568400000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(34,'campaign',NULL,28,'campaign:28:2026',1796086800000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(35,'event',11,NULL,'event:11:0',1795399200000,'done','',0);
INSERT INTO "announcing_plans" VALUES(70,'event',12,NULL,'event:12:0',1795485780000,'done','',0);
INSERT INTO "announcing_plans" VALUES(71,'event',12,NULL,'event:12:24',1795658580000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(72,'event',13,NULL,'event:13:0',1795485780000,'done','',0);
INSERT INTO "announcing_plans" VALUES(73,'event',13,NULL,'event:13:24',1795744980000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(74,'event',14,NULL,'event:14:0',1795485780000,'done','',0);
INSERT INTO "announcing_plans" VALUES(75,'event',14,NULL,'event:14:24',1795579380000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(76,'event',15,NULL,'event:15:0',1795485780000,'done','',0);
INSERT INTO "announcing_plans" VALUES(77,'event',4,NULL,'event:4:24',1795766400000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(78,'event',16,NULL,'event:16:0',1795485780000,'done','',0);
INSERT INTO "announcing_plans" VALUES(79,'event',16,NULL,'event:16:24',1796119380000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(80,'event',17,NULL,'event:17:0',1795485780000,'waiting','',0);
INSERT INTO "announcing_plans" VALUES(81,'event',17,NULL,'event:17:24',1796191380000,'waiting','',0);
CREATE TABLE announcing_settings (
    kind  TEXT PRIMARY KEY,                       -- of events
    value TEXT NOT NULL                           -- JSON
) WITHOUT ROWID;
CREATE TABLE attendances (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    came_at         INTEGER NOT NULL,
    came_by         INTEGER NOT NULL,             -- the member of staff
    brought_by      TEXT    NOT NULL DEFAULT '',
    left_at         INTEGER,
    left_by         INTEGER,                      -- the member of staff
    fetched_by      TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (registration_id, session_id)
) WITHOUT ROWID;
INSERT INTO "attendances" VALUES(14,17,1795399200000,7100000002,'',NULL,NULL,'');
INSERT INTO "attendances" VALUES(15,17,1795402800000,0,'',NULL,NULL,'');
CREATE TABLE audit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    done_at  INTEGER NOT NULL,
    done_by  INTEGER,
    deed     TEXT    NOT NULL,                 -- a msgid: "cancelled an event"
    subject  TEXT    NOT NULL DEFAULT ''       -- "event:12"
);
INSERT INTO "audit" VALUES(1,1795399200000,9001,'registered a channel or group','chat:-1002100000001');
INSERT INTO "audit" VALUES(2,1795399200000,7100000001,'joined the staff','');
INSERT INTO "audit" VALUES(3,1795399200000,7100000002,'joined the staff','');
INSERT INTO "audit" VALUES(4,1795399200000,7100000003,'joined the staff','');
INSERT INTO "audit" VALUES(5,1795485780000,9001,'handed something out','event:11');
INSERT INTO "audit" VALUES(6,1795485780000,9001,'changed a frequent question','faq');
INSERT INTO "audit" VALUES(7,1795485780000,9001,'changed a link','link');
INSERT INTO "audit" VALUES(8,1795485780000,9001,'changed the hours of some days','special_days');
INSERT INTO "audit" VALUES(9,1795485780000,9001,'changed the opening hours','hours');
INSERT INTO "audit" VALUES(10,1795485780000,9001,'invited a colleague','');
INSERT INTO "audit" VALUES(11,1795485780000,9001,'closed the library','closing:2611250000-2611260000');
INSERT INTO "audit" VALUES(12,1795485780000,7100000012,'joined the staff','');
CREATE TABLE authors (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,             -- its words in order of the alphabet: one person, however written
    name      TEXT NOT NULL,                    -- "Andrea Hirata"
    sort_name TEXT NOT NULL                     -- "Hirata, Andrea"
);
INSERT INTO "authors" VALUES(1,'merari siregar','Merari Siregar','Siregar, Merari');
INSERT INTO "authors" VALUES(2,'marah rusli','Marah Rusli','Rusli, Marah');
INSERT INTO "authors" VALUES(3,'abdul muis','Abdul Muis','Muis, Abdul');
INSERT INTO "authors" VALUES(4,'kasim muhammad','Muhammad Kasim','Kasim, Muhammad');
INSERT INTO "authors" VALUES(5,'adinegoro','Adinegoro','Adinegoro');
CREATE TABLE broadcast_albums (
    album        TEXT    PRIMARY KEY,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE broadcast_settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE broadcast_taps (
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    number       INTEGER NOT NULL,             -- of the writer's keys
    taps         INTEGER NOT NULL,
    PRIMARY KEY (broadcast_id, number)
) WITHOUT ROWID;
CREATE TABLE broadcast_work (
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    task         TEXT    NOT NULL CHECK (task IN (
                     'fill', 'change', 'change_follows', 'recall', 'recall_follows', 'drop')),
    reached      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (broadcast_id, task)
) WITHOUT ROWID;
CREATE TABLE broadcasts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    phase       TEXT    NOT NULL DEFAULT 'draft' CHECK (phase IN (
                    'draft', 'asked', 'planned', 'running', 'paused', 'held', 'done', 'stopped')),
    topic       TEXT    NOT NULL,              -- the kind of announcement that people can silence
    content     TEXT    NOT NULL,              -- JSON
    audience    TEXT    NOT NULL,              -- JSON
    unclear     TEXT    NOT NULL DEFAULT 'leave' CHECK (unclear IN ('leave', 'repeat')),
    urgent      INTEGER NOT NULL DEFAULT 0,    -- reaches residents in the quiet hours, too
    recipe      TEXT    NOT NULL DEFAULT '',   -- what composes the content when it is sent
    series      INTEGER REFERENCES broadcasts (id) ON DELETE SET NULL,
    planned_at  INTEGER,
    every       TEXT    CHECK (every IN ('week', 'month')),
    tolerance   INTEGER NOT NULL DEFAULT 7200000,  -- milliseconds; overdue by more, staff decide
    created_by  INTEGER,
    created_at  INTEGER NOT NULL,
    approved_by INTEGER,
    started_at  INTEGER,
    ended_at    INTEGER,
    recalled_at INTEGER,
    seen_at     INTEGER,                       -- when the program last looked after it; a long gap is a downtime
    revision    INTEGER NOT NULL DEFAULT 0,    -- raised by each correction after it began to leave
    changing    INTEGER NOT NULL DEFAULT 0,    -- copies are being edited or deleted
    followed_in INTEGER,                       -- the chat in which its progress is shown, until it has ended
    reason      TEXT    NOT NULL DEFAULT ''    -- why it is paused or held
);
INSERT INTO "broadcasts" VALUES(1,'done','news','{"medium": "text", "text": "Pameran foto dibuka."}','{"residents": true, "standing": "seated"}','leave',0,'',NULL,NULL,NULL,7200000,9001,1795485780000,NULL,1795485780000,1795485780000,NULL,1795485780000,0,0,NULL,'');
INSERT INTO "broadcasts" VALUES(2,'done','news','{"medium": "text", "text": "Kanal: jam buka berubah."}','{"chats": [{"chat_id": -1002100000001, "thread": null}], "standing": "seated"}','leave',0,'',NULL,NULL,NULL,7200000,9001,1795485780000,NULL,1795485780000,1795485780000,NULL,1795485780000,0,0,NULL,'');
INSERT INTO "broadcasts" VALUES(3,'planned','news','{"medium": "text", "text": "Klub baca tiap pekan."}','{"residents": true, "standing": "seated"}','leave',0,'',NULL,1795658580000,'week',7200000,9001,1795485780000,NULL,NULL,NULL,NULL,NULL,0,0,NULL,'');
INSERT INTO "broadcasts" VALUES(4,'draft','news','{"medium": "text", "text": "Draf yang belum selesai"}','{"residents": true, "standing": "seated"}','leave',0,'',NULL,NULL,NULL,7200000,9001,1795485780000,NULL,NULL,NULL,NULL,NULL,0,0,NULL,'');
INSERT INTO "broadcasts" VALUES(5,'done','closures','{"medium": "text", "text": "Perpustakaan tutup: Rabu, 25 November 2026, sepanjang hari (listrik padam). Mohon maaf atas ketidaknyamanannya."}','{"chats": [{"chat_id": -1002100000001, "thread": null}], "residents": true, "standing": "seated"}','leave',0,'',NULL,NULL,NULL,7200000,9001,1795485780000,NULL,1795485780000,1795485780000,NULL,1795485780000,0,0,NULL,'');
INSERT INTO "broadcasts" VALUES(6,'running','news','{"medium": "text", "text": "Perpustakaan sedang berbenah."}','{"residents": true, "standing": "seated"}','leave',0,'',NULL,NULL,NULL,7200000,9001,1795485780000,NULL,1795485780000,NULL,NULL,1795485780000,0,0,9001,'');
CREATE TABLE catalogue_state (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "catalogue_state" VALUES('changed',2);
INSERT INTO "catalogue_state" VALUES('indexed',2);
CREATE TABLE certificates (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL UNIQUE REFERENCES registrations (id) ON DELETE CASCADE,
    person_id       INTEGER REFERENCES people (id) ON DELETE SET NULL,   -- to whom it was sent
    name            TEXT    NOT NULL DEFAULT '',
    code            TEXT    UNIQUE,
    issued_at       INTEGER NOT NULL
);
INSERT INTO "certificates" VALUES(1,14,7100000004,'Warga Contoh','9R5A2NN9',1795485780000);
CREATE TABLE channel_kinds (
    chat_id INTEGER NOT NULL REFERENCES channels (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
    kind    TEXT    NOT NULL,
    thread  INTEGER,
    PRIMARY KEY (chat_id, kind)
) WITHOUT ROWID;
INSERT INTO "channel_kinds" VALUES(-1002100000001,'agenda',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'books',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-book_club',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-class',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-competition',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-discussion',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-elsewhere',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-exhibition',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-film',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-school_visit',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-seminar',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-storytelling',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'event-workshop',NULL);
INSERT INTO "channel_kinds" VALUES(-1002100000001,'news',NULL);
CREATE TABLE channel_threads (
    chat_id INTEGER NOT NULL REFERENCES channels (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
    thread  INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    PRIMARY KEY (chat_id, thread)
) WITHOUT ROWID;
CREATE TABLE channels (
    chat_id       INTEGER PRIMARY KEY,          -- Telegram's; a group that becomes a supergroup gets another
    kind          TEXT    NOT NULL CHECK (kind IN ('channel', 'group', 'supergroup')),
    title         TEXT    NOT NULL DEFAULT '',
    username      TEXT    NOT NULL DEFAULT '',
    forum         INTEGER NOT NULL DEFAULT 0,
    lacks         TEXT    NOT NULL DEFAULT '',   -- what the bot lacks there, words with spaces between
    seen_at       INTEGER NOT NULL,
    registered_at INTEGER,                       -- NULL: the bot is there, but nothing is announced
    registered_by INTEGER
);
INSERT INTO "channels" VALUES(-1002100000001,'channel','Kanal Contoh','',0,'',1795399200000,1795399200000,9001);
CREATE TABLE child_results (
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    person_id       INTEGER REFERENCES people (id) ON DELETE SET NULL,   -- the parent who is told
    result          TEXT    NOT NULL,
    entered_by      INTEGER,
    entered_at      INTEGER NOT NULL
);
CREATE TABLE children (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    call_name   TEXT    NOT NULL,
    birth_year  INTEGER NOT NULL,
    stage       TEXT    NOT NULL CHECK (stage IN ('none', 'paud', 'tk', 'sd', 'smp', 'sma', 'slb', 'paket')),
    stage_told  INTEGER NOT NULL,              -- the school year (by its July) for which the stage was told
    stage_asked INTEGER NOT NULL DEFAULT 0,    -- the July in which a guardian was last asked whether it moved up
    added_at    INTEGER NOT NULL
);
INSERT INTO "children" VALUES(1,'Rafi Contoh',2020,'sd',2026,0,1795485780000);
INSERT INTO "children" VALUES(2,'Sari Contoh',2018,'sd',2026,0,1795485780000);
CREATE TABLE closures (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    starts_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL CHECK (ends_at > starts_at),
    reason    TEXT    NOT NULL DEFAULT '',
    state     TEXT    NOT NULL DEFAULT 'closed' CHECK (state IN ('closed', 'undone')),
    broadcast INTEGER,                            -- the announcement of it, where there was one
    made_by   INTEGER,
    made_at   INTEGER NOT NULL
);
INSERT INTO "closures" VALUES(1,1795539600000,1795626000000,'listrik padam','closed',5,9001,1795485780000);
CREATE TABLE consent_wordings (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose  TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    language TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    UNIQUE (purpose, version, language, text)
);
INSERT INTO "consent_wordings" VALUES(1,'sign_up',1,'id','Untuk acara, perpustakaan menyimpan nama Anda, acara yang Anda ikuti, dan kehadiran Anda; nomor telepon hanya bila acaranya memerlukan. Hanya petugas yang melihatnya. Anda dapat membatalkan di sini kapan saja, dan meminta petugas menghapus data Anda. Apakah Anda setuju?');
INSERT INTO "consent_wordings" VALUES(2,'profile',1,'id','Perpustakaan melaporkan kepada pemerintah kota siapa saja yang terlayani: menurut kelurahan, umur, dan jenis kelamin, hanya berupa angka. Isian Anda dipakai untuk laporan itu. Kelurahan Anda juga dipakai untuk mengirim kabar khusus kelurahan tersebut. Isian ini tidak dipakai untuk hal lain. Anda dapat melihat, mengubah, dan menghapusnya di “Data saya” kapan saja. Apakah Anda setuju?');
INSERT INTO "consent_wordings" VALUES(3,'child',1,'id','Untuk keperluan acara, perpustakaan menyimpan nama panggilan, tahun lahir, dan jenjang sekolah anak ini, tidak lebih. Yang dapat melihatnya: Anda, wali kedua yang Anda undang, dan petugas acara. Anda dapat mengubah atau menghapusnya di sini kapan saja; data terhapus sendiri setelah lewat tahun anak berusia 18. Apakah Anda setuju, sebagai orang tua atau wali?');
INSERT INTO "consent_wordings" VALUES(9,'visit',1,'id','Agar petugas dapat mengatur kunjungan bersama Anda, perpustakaan menyimpan nama sekolah atau kelompok Anda, jumlah peserta, dan nomor telepon Anda, sampai setahun setelah dijawab. Hanya petugas yang dapat melihatnya. Apakah Anda setuju?');
CREATE TABLE consents (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject      TEXT    NOT NULL DEFAULT '',  -- what it is about ("child:7"); '': the person
    wording_id   INTEGER NOT NULL REFERENCES consent_wordings (id),
    given_at     INTEGER NOT NULL,
    withdrawn_at INTEGER
);
INSERT INTO "consents" VALUES(1,7100000004,'',1,1795399200000,NULL);
INSERT INTO "consents" VALUES(2,7100000004,'',2,1795399380000,NULL);
INSERT INTO "consents" VALUES(3,7100000005,'child:1',3,1795485780000,NULL);
INSERT INTO "consents" VALUES(4,7100000005,'child:2',3,1795485780000,NULL);
INSERT INTO "consents" VALUES(5,7100000005,'',1,1795485780000,NULL);
INSERT INTO "consents" VALUES(6,7100000006,'',1,1795485780000,NULL);
INSERT INTO "consents" VALUES(7,7100000008,'',1,1795485780000,NULL);
INSERT INTO "consents" VALUES(8,7100000010,'',1,1795485780000,NULL);
INSERT INTO "consents" VALUES(9,7100000007,'',9,1795485780000,NULL);
CREATE TABLE copies (
    id          INTEGER PRIMARY KEY,
    title_id    INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    item_code   TEXT    UNIQUE,                 -- NULL: counted in a list, not known one by one
    location    TEXT    NOT NULL DEFAULT '',
    call_number TEXT    NOT NULL DEFAULT '',
    status      TEXT    NOT NULL DEFAULT 'unknown'
                CHECK (status IN ('free', 'loaned', 'not_for_loan', 'missing', 'unknown')),
    due         TEXT,                           -- YYYY-MM-DD in the library's zone
    as_of_at    INTEGER NOT NULL                -- when the status was so
);
INSERT INTO "copies" VALUES(1,1,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(2,1,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(3,2,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(4,2,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(5,2,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(6,2,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(7,3,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(8,4,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(9,4,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(10,5,NULL,'layanan umum','','loaned',NULL,1795399200000);
INSERT INTO "copies" VALUES(11,5,NULL,'layanan umum','','loaned',NULL,1795399200000);
INSERT INTO "copies" VALUES(12,6,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(13,6,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(14,6,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(15,7,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(16,9,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(17,10,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(18,11,NULL,'layanan umum','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(19,12,NULL,'layanan anak','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(20,12,NULL,'layanan anak','','free',NULL,1795399200000);
INSERT INTO "copies" VALUES(21,13,NULL,'layanan umum','','free',NULL,1795399200000);
CREATE TABLE data_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words       TEXT    NOT NULL,
    asked_at    INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    answer      TEXT    NOT NULL DEFAULT '',
    answered_at INTEGER,
    answered_by INTEGER
);
INSERT INTO "data_requests" VALUES(1,7100000004,'Apa saja yang disimpan?',1795485780000,1795744980000,'',NULL,NULL);
CREATE TABLE desk_calls (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id  INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL,                   -- as the letter's would be
    details   TEXT    NOT NULL,                   -- JSON, ids only
    subject   TEXT    NOT NULL,
    key       TEXT    NOT NULL UNIQUE,
    made_at   INTEGER NOT NULL,
    state     TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    done_at   INTEGER,
    done_by   INTEGER
, tries INTEGER NOT NULL DEFAULT 0, tried_at INTEGER);
INSERT INTO "desk_calls" VALUES(1,23,'event_offer','{"offer": 2}','offer:2','event_offer:2',1795485780000,'open',NULL,NULL,0,NULL);
INSERT INTO "desk_calls" VALUES(2,7,'event_moved','{"event": 4, "sequence": 1}','event_moved:4','event_moved:4:1:desk:7',1795485780000,'open',NULL,NULL,0,NULL);
INSERT INTO "desk_calls" VALUES(3,8,'event_moved','{"event": 4, "sequence": 1}','event_moved:4','event_moved:4:1:desk:8',1795485780000,'open',NULL,NULL,0,NULL);
CREATE TABLE door_posts (
    person_id  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,   -- of the staff
    session_id INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    since_at   INTEGER NOT NULL
);
INSERT INTO "door_posts" VALUES(7100000002,2,1795485780000);
CREATE TABLE drafts (
    person_id    INTEGER NOT NULL,
    chat_id      INTEGER NOT NULL,
    conversation TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    step         TEXT    NOT NULL,
    answers      TEXT    NOT NULL,             -- JSON, by step name
    suspended    INTEGER NOT NULL DEFAULT 0,
    updated_at   INTEGER NOT NULL,
    PRIMARY KEY (person_id, chat_id)
) WITHOUT ROWID;
INSERT INTO "drafts" VALUES(9001,9001,'special_days',1,'hours','{"days": ["2026-12-26"]}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000001,7100000001,'plan_new',1,'when','{"about": {"places": ["Aula", "Ruang Anak", "Ruang Diskusi", "Ruang Komputer", "Seluruh gedung"]}, "kind": "storytelling", "title": "Dongeng Pagi"}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000004,7100000004,'propose',1,'audience','{"title": "Langit Biru Contoh", "author": "Penulis Contoh"}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000005,7100000005,'kidsleft',1,'children','{"about": {"event": 10, "session": null, "title": "Sehari Jadi Pustakawan Cilik", "at": "2026-12-15T02:00:00+00:00", "day": "2026-12-15", "bands": [{"label": "7–12 tahun", "youngest": 7, "oldest": 12}], "entries": [{"id": 1, "name": "Rafi Contoh", "year": 2020, "stage": "sd", "on": false, "no": "young", "hint": {"event": 1, "title": "Dongeng Sore: Si Kancil dan Kawan-kawan", "at": "2026-11-24T08:30:00+00:00"}}, {"id": 2, "name": "Sari Contoh", "year": 2018, "stage": "sd", "on": true}], "agreed": true, "phone": true, "known_phone": "", "left": true, "adults": false, "questions": [], "more": true, "short": null, "overlap": false}}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000007,7100000007,'event_first',1,'name','{"about": {"event": 4, "session": null, "overlap": false, "phone": false, "questions": []}}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000011,7100000011,'feedback',1,'summary','{"words": "toilet kotor bgt", "name": "yes"}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000012,7100000012,'desk_sign_up',1,'event','{"about": {"events": {"e2": {"event": 2, "bands": false, "left": false, "adults": false, "session": null, "label": "Belajar Komputer dari Nol · Selasa 24/11"}, "e1": {"event": 1, "bands": true, "left": false, "adults": false, "session": null, "label": "Dongeng Sore: Si Kancil d… · Selasa 24/11"}, "e15": {"event": 15, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Lusa · Rabu 25/11"}, "e14": {"event": 14, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Besok · Kamis 26/11"}, "e3": {"event": 3, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Menulis Cerita Pend… · Kamis 26/11"}, "e12": {"event": 12, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Kecil · Jumat 27/11 · penuh"}, "e4": {"event": 4, "bands": false, "left": false, "adults": false, "session": null, "label": "Nonton Bareng Film Keluar… · Jumat 27/11"}, "e5-s8": {"event": 5, "bands": true, "left": false, "adults": false, "session": 8, "label": "Klub Buku Anak · Sabtu 28/11"}, "e13": {"event": 13, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Mungil · Sabtu 28/11 · penuh"}, "e6": {"event": 6, "bands": false, "left": false, "adults": false, "session": null, "label": "Kelas Fotografi dengan Po… · Sabtu 28/11 · penuh"}, "e5-s9": {"event": 5, "bands": true, "left": false, "adults": false, "session": 9, "label": "Klub Buku Anak · Sabtu 5/12"}, "e9": {"event": 9, "bands": true, "left": false, "adults": false, "session": null, "label": "Kelas Komik Remaja · Kamis 10/12"}, "e5-s10": {"event": 5, "bands": true, "left": false, "adults": false, "session": 10, "label": "Klub Buku Anak · Sabtu 12/12"}, "e10": {"event": 10, "bands": true, "left": true, "adults": false, "session": null, "label": "Sehari Jadi Pustakawan Ci… · Selasa 15/12"}, "e5-s11": {"event": 5, "bands": true, "left": false, "adults": false, "session": 11, "label": "Klub Buku Anak · Sabtu 19/12"}, "e8": {"event": 8, "bands": true, "left": false, "adults": false, "session": null, "label": "Dongeng Akhir Bulan · Selasa 22/12"}}}, "who": ["Warga Contoh Tiga", "+6281200000010"]}',0,1795485780000);
INSERT INTO "drafts" VALUES(7100000013,7100000013,'feedback',1,'summary','{"words": "toilet kotor bgt!!", "name": "yes"}',0,1795485780000);
CREATE TABLE event_bands (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    label    TEXT    NOT NULL,
    youngest INTEGER NOT NULL,
    oldest   INTEGER NOT NULL CHECK (oldest >= youngest),
    quota    INTEGER CHECK (quota > 0)            -- NULL: as many as the event holds
);
INSERT INTO "event_bands" VALUES(1,1,'4–8 tahun',4,8,NULL);
INSERT INTO "event_bands" VALUES(2,5,'9–12 tahun',9,12,NULL);
INSERT INTO "event_bands" VALUES(3,8,'5–10 tahun',5,10,NULL);
INSERT INTO "event_bands" VALUES(4,9,'13–17 tahun',13,17,NULL);
INSERT INTO "event_bands" VALUES(5,10,'7–12 tahun',7,12,NULL);
CREATE TABLE event_changes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    part       TEXT    NOT NULL,
    value      TEXT    NOT NULL,              -- JSON
    session_id INTEGER,                       -- which session, where it is about one
    made_at    INTEGER NOT NULL
);
CREATE TABLE event_hosts (
    event_id  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
) WITHOUT ROWID;
CREATE TABLE event_interests (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    interest TEXT    NOT NULL,
    PRIMARY KEY (event_id, interest)
) WITHOUT ROWID;
INSERT INTO "event_interests" VALUES(2,'komputer');
INSERT INTO "event_interests" VALUES(3,'menulis');
INSERT INTO "event_interests" VALUES(6,'fotografi');
INSERT INTO "event_interests" VALUES(9,'seni');
CREATE TABLE event_posters (
    event_id   INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
    image      BLOB    NOT NULL,              -- JPEG, 80 KB at most
    changed_at INTEGER NOT NULL
);
CREATE TABLE event_posts (
    chat_id    INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    thread     INTEGER,
    photo      INTEGER NOT NULL DEFAULT 0,        -- it is a caption
    plan_id    INTEGER,
    PRIMARY KEY (chat_id, message_id)
) WITHOUT ROWID;
INSERT INTO "event_posts" VALUES(-1002100000001,1,11,NULL,0,35);
INSERT INTO "event_posts" VALUES(-1002100000001,2,12,NULL,0,70);
INSERT INTO "event_posts" VALUES(-1002100000001,3,13,NULL,0,72);
INSERT INTO "event_posts" VALUES(-1002100000001,4,14,NULL,0,74);
INSERT INTO "event_posts" VALUES(-1002100000001,7,15,NULL,0,76);
CREATE TABLE event_questions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('text', 'choice', 'yesno')),
    question TEXT    NOT NULL,
    options  TEXT    NOT NULL DEFAULT '[]'        -- JSON
);
INSERT INTO "event_questions" VALUES(1,3,0,'choice','Pernah menulis cerita pendek?','["Belum pernah", "Beberapa kali", "Sering"]');
INSERT INTO "event_questions" VALUES(2,14,0,'yesno','Pernah ikut sebelumnya?','[]');
CREATE TABLE event_rules (
    name       TEXT    PRIMARY KEY,
    value      TEXT    NOT NULL,              -- JSON
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE event_sessions (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL CHECK (ends_at > starts_at),
    place     TEXT,                               -- NULL: the event's
    cancelled INTEGER NOT NULL DEFAULT 0
, cause TEXT NOT NULL DEFAULT '');
INSERT INTO "event_sessions" VALUES(1,1,1795509000000,1795512600000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(2,2,1795485600000,1795492800000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(3,3,1795676400000,1795683600000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(4,3,1796281200000,1796288400000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(5,3,1796886000000,1796893200000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(6,3,1797490800000,1797498000000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(7,4,1795852800000,1795860000000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(8,5,1795831200000,1795834800000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(9,5,1796436000000,1796439600000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(10,5,1797040800000,1797044400000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(11,5,1797645600000,1797649200000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(12,6,1795834800000,1795842000000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(13,7,1797213600000,1797220800000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(14,8,1797908400000,1797912000000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(15,9,1796886000000,1796893200000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(16,10,1797300000000,1797310800000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(17,11,1795402800000,1795410000000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(18,12,1795744980000,1795752180000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(19,13,1795831380000,1795838580000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(20,14,1795665780000,1795672980000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(21,15,1795572480000,1795579680000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(22,16,1796205780000,1796212980000,NULL,0,'');
INSERT INTO "event_sessions" VALUES(23,17,1796277780000,1796284980000,NULL,0,'');
CREATE TABLE events (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT    NOT NULL CHECK (kind IN (
                       'workshop', 'class', 'discussion', 'seminar', 'exhibition', 'film', 'storytelling',
                       'competition', 'book_club', 'school_visit', 'elsewhere')),
    title          TEXT    NOT NULL,
    description    TEXT    NOT NULL DEFAULT '',
    poster         TEXT,                          -- Telegram's file id
    place          TEXT    NOT NULL DEFAULT '',
    latitude       REAL,
    longitude      REAL,
    online_link    TEXT    NOT NULL DEFAULT '',
    sign_up        TEXT    NOT NULL CHECK (sign_up IN ('none', 'whole', 'session')),
    capacity       INTEGER CHECK (capacity > 0),  -- of the whole, or of each session; NULL: no limit
    counts_adults  INTEGER NOT NULL DEFAULT 0,    -- adults who accompany children take seats
    approval       INTEGER NOT NULL DEFAULT 0,
    needs_phone    INTEGER NOT NULL DEFAULT 0,
    left_alone     INTEGER NOT NULL DEFAULT 0,    -- children are left at the library
    certificate    INTEGER NOT NULL DEFAULT 0,
    opens_at       INTEGER,                       -- of sign-up; NULL: at publication
    closes_at      INTEGER,                       -- NULL: when it starts
    partner        TEXT    NOT NULL DEFAULT '',
    literacy_date  TEXT    NOT NULL DEFAULT '',
    contact        TEXT    NOT NULL DEFAULT '',
    funds          TEXT    NOT NULL DEFAULT '',
    cost           INTEGER,                       -- rupiah
    elsewhere_link TEXT    NOT NULL DEFAULT '',
    outcome        TEXT    NOT NULL DEFAULT '',
    state          TEXT    NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled', 'finished')),
    sequence       INTEGER NOT NULL DEFAULT 0,    -- raised by a change of time or place, as calendars want it
    cause          TEXT    NOT NULL DEFAULT '',   -- why it was cancelled
    created_by     INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    published_at   INTEGER
);
INSERT INTO "events" VALUES(1,'storytelling','Dongeng Sore: Si Kancil dan Kawan-kawan','Contoh acara. Pendongeng bercerita dengan boneka tangan; anak boleh ikut bersuara.',NULL,'Ruang Anak',NULL,NULL,'','whole',20,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(2,'workshop','Belajar Komputer dari Nol','Contoh acara. Mengetik, menyimpan, dan mencetak, pelan-pelan sampai bisa.',NULL,'Ruang Komputer',NULL,NULL,'','whole',12,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(3,'class','Kelas Menulis Cerita Pendek','Contoh acara. Empat pertemuan; daftar sekali untuk semuanya.',NULL,'Ruang Diskusi',NULL,NULL,'','whole',15,0,0,0,0,1,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(4,'film','Nonton Bareng Film Keluarga','Contoh acara. Film untuk segala umur, dengan obrolan singkat sesudahnya.',NULL,'Aula',NULL,NULL,'','whole',40,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',1,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(5,'book_club','Klub Buku Anak','Contoh acara. Setiap pekan satu buku; daftar per pertemuan.',NULL,'Ruang Anak',NULL,NULL,'','session',10,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(6,'class','Kelas Fotografi dengan Ponsel','Contoh acara. Bawa ponsel sendiri; kita memotret di sekitar perpustakaan.',NULL,'Ruang Diskusi',NULL,NULL,'','whole',2,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(7,'school_visit','Kunjungan Sekolah: Mengenal Perpustakaan','Contoh acara. Rombongan berkeliling dan mencoba mencari buku sendiri.',NULL,'Seluruh gedung',NULL,NULL,'','none',NULL,0,0,0,0,0,NULL,NULL,'','','Meja layanan','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(8,'storytelling','Dongeng Akhir Bulan','Contoh acara. Cerita rakyat Minangkabau untuk anak.',NULL,'Ruang Anak',NULL,NULL,'','whole',25,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','cancelled',1,'listrik padam',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(9,'class','Kelas Komik Remaja','Contoh acara. Dari ide sampai satu halaman komik; alat gambar disediakan.',NULL,'Ruang Diskusi',NULL,NULL,'','whole',15,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(10,'class','Sehari Jadi Pustakawan Cilik','Contoh acara. Anak dititipkan: menata rak, melayani meja pinjam, dan membuat pembatas buku.',NULL,'Ruang Anak',NULL,NULL,'','whole',12,0,0,0,1,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(11,'seminar','Seminar Contoh','',NULL,'Aula',NULL,NULL,'','whole',30,0,0,0,0,1,NULL,NULL,'','','','',NULL,'','','finished',0,'',0,1795399200000,1795399200000);
INSERT INTO "events" VALUES(12,'storytelling','Kelas Kecil','',NULL,'Aula',NULL,NULL,'','whole',1,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795485780000,1795485780000);
INSERT INTO "events" VALUES(13,'storytelling','Kelas Mungil','',NULL,'Aula',NULL,NULL,'','whole',1,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795485780000,1795485780000);
INSERT INTO "events" VALUES(14,'storytelling','Kelas Besok','',NULL,'Aula',NULL,NULL,'','whole',9,0,1,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795485780000,1795485780000);
INSERT INTO "events" VALUES(15,'storytelling','Kelas Lusa','',NULL,'Aula',NULL,NULL,'','whole',9,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795485780000,1795485780000);
INSERT INTO "events" VALUES(16,'storytelling','Dongeng Baru','',NULL,'Aula',NULL,NULL,'','whole',9,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',0,1795485780000,1795485780000);
INSERT INTO "events" VALUES(17,'workshop','Lokakarya Contoh','',NULL,'Aula',NULL,NULL,'','whole',5,0,0,0,0,0,NULL,NULL,'','','','',NULL,'','','published',0,'',9001,1795485780000,1795485780000);
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "facts" VALUES('bot_id','6000000003');
INSERT INTO "facts" VALUES('demo_seeded','1');
CREATE TABLE failed_turns (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    payload   TEXT    NOT NULL,
    failed_at INTEGER NOT NULL
);
INSERT INTO "failed_turns" VALUES(1,7100000013,'{"update_id": 435238579, "message": {"message_id": 523, "from": {"id": 7100000013, "is_bot": false, "first_name": "Warga Sial", "language_code": "id"}, "chat": {"id": 7100000013, "type": "private", "first_name": "Warga Sial"}, "date": 1795485780, "text": "sitti nurbaya"}}',1795485780000);
CREATE TABLE faq (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    question   TEXT    NOT NULL,
    wordings   TEXT    NOT NULL DEFAULT '[]',
    answer     TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
);
INSERT INTO "faq" VALUES(1,'Boleh bawa minum?','["minum, bawa minum"]','Boleh, asal tertutup.',1795485780000);
CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    anonymous  INTEGER NOT NULL DEFAULT 0,
    urgent     INTEGER NOT NULL DEFAULT 0,
    sent_at    INTEGER NOT NULL,
    due_on     TEXT    NOT NULL,                  -- YYYY-MM-DD: answered by the end of this day
    state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
    settled_at INTEGER
);
INSERT INTO "feedback" VALUES(1,7100000004,0,0,1795485780000,'2026-11-27','open',NULL);
CREATE TABLE feedback_words (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    feedback_id INTEGER NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
    by_staff    INTEGER NOT NULL,
    words       TEXT    NOT NULL,
    said_at     INTEGER NOT NULL,
    said_by     INTEGER                           -- which member of staff
);
INSERT INTO "feedback_words" VALUES(1,1,0,'Lampu ruang baca mati',1795485780000,NULL);
CREATE TABLE guardian_invitations (
    digest     TEXT    PRIMARY KEY,
    invited_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    child_ids  TEXT    NOT NULL,               -- JSON
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "guardian_invitations" VALUES('21980864fe0ec07a75767c2804e38d8eac6ea9d0df3ddb6880f19070c9c7e81d',7100000005,'[2]',1795744980000);
CREATE TABLE guardians (
    child_id  INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    first     INTEGER NOT NULL,                -- 1: keeps the profile; 0: came by invitation
    since_at  INTEGER NOT NULL,
    PRIMARY KEY (child_id, person_id)
) WITHOUT ROWID;
INSERT INTO "guardians" VALUES(1,7100000005,1,1795485780000);
INSERT INTO "guardians" VALUES(2,7100000005,1,1795485780000);
CREATE TABLE handouts (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    kind     TEXT    NOT NULL CHECK (kind IN ('document', 'photo', 'link')),
    content  TEXT    NOT NULL,                -- Telegram's file id, or the address
    name     TEXT    NOT NULL DEFAULT '',
    added_by INTEGER,
    added_at INTEGER NOT NULL
);
INSERT INTO "handouts" VALUES(1,11,'link','https://contoh.id/materi.pdf','Materi seminar',9001,1795485780000);
CREATE TABLE head_counts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    people     INTEGER NOT NULL,                  -- below zero: a correction
    counted_by INTEGER NOT NULL,
    counted_at INTEGER NOT NULL
);
CREATE TABLE imports (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('staging', 'merging', 'done')),
    whole       INTEGER NOT NULL,               -- 1: the file is the source's whole catalogue
    started_at  INTEGER NOT NULL,
    as_of_at    INTEGER NOT NULL,               -- when the file was written: its statuses were so then
    merged      INTEGER NOT NULL DEFAULT 0      -- the last staged position that is merged
);
INSERT INTO "imports" VALUES(1,'demo','done',0,1795399200000,1795399200000,13);
CREATE TABLE inbox (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    lane        INTEGER NOT NULL,              -- the person (or chat) whose updates go one after another
    payload     TEXT    NOT NULL,              -- erased when done
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'parked')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    received_at INTEGER NOT NULL
);
INSERT INTO "inbox" VALUES(434,900000001,7100000009,'{"update_id": 900000001, "message": {"message_id": 990001, "date": 1795485780, "chat": {"id": 7100000009, "type": "private", "first_name": "Warga Ditawari"}, "from": {"id": 7100000009, "is_bot": false, "first_name": "Warga Ditawari", "language_code": "id"}, "text": "sitti nurbaya"}}','new',0,1795485780000);
CREATE TABLE library_facts (
    name       TEXT PRIMARY KEY,
    value      TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "library_facts" VALUES('address','"Jalan Contoh No. 1, Kota Solok (alamat contoh)"',1795399200000);
INSERT INTO "library_facts" VALUES('hours','{"1": [["08:00", "16:00"]], "2": [["08:00", "16:00"]], "3": [["08:00", "16:00"]], "4": [["08:00", "16:00"]], "5": [["08:00", "11:30"], ["13:30", "16:00"]], "6": [["09:00", "14:00"]], "7": []}',1795485780000);
INSERT INTO "library_facts" VALUES('links','[{"id": 1, "title": "Katalog daring", "url": "https://contoh.id/katalog", "about": "", "checked_on": "2026-11-24"}]',1795485780000);
CREATE TABLE literacy_dates (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    rule     TEXT NOT NULL,
    subjects TEXT NOT NULL DEFAULT '',           -- what the reading list is looked up by, with commas between
    kind     TEXT NOT NULL DEFAULT 'discussion',  -- of the event that is suggested
    title    TEXT NOT NULL DEFAULT ''             -- of that event
);
INSERT INTO "literacy_dates" VALUES(1,'Hari Pendidikan Internasional','01-24','pendidikan','discussion','Bincang pendidikan untuk semua');
INSERT INTO "literacy_dates" VALUES(2,'Hari Membaca Nyaring Sedunia','02/3/1','membaca, cerita anak','storytelling','Membaca nyaring bersama');
INSERT INTO "literacy_dates" VALUES(3,'Hari Bahasa Ibu Internasional','02-21','bahasa Minangkabau, bahasa daerah','workshop','Bercerita dalam bahasa Minang');
INSERT INTO "literacy_dates" VALUES(4,'Hari Mendongeng Sedunia','03-20','dongeng, cerita rakyat','storytelling','Mendongeng bersama');
INSERT INTO "literacy_dates" VALUES(5,'Hari Puisi Sedunia','03-21','puisi','workshop','Menulis dan membaca puisi');
INSERT INTO "literacy_dates" VALUES(6,'Hari Buku Anak Internasional','04-02','cerita anak','storytelling','Hari buku anak');
INSERT INTO "literacy_dates" VALUES(7,'Hari Kartini','04-21','Kartini, perempuan','discussion','Membaca Kartini hari ini');
INSERT INTO "literacy_dates" VALUES(8,'Hari Buku Sedunia','04-23','buku, membaca','discussion','Buku yang mengubah saya');
INSERT INTO "literacy_dates" VALUES(9,'Hari Puisi Nasional','04-28','puisi Indonesia, Chairil Anwar','competition','Lomba baca puisi');
INSERT INTO "literacy_dates" VALUES(10,'Hari Pendidikan Nasional','05-02','pendidikan, Ki Hajar Dewantara','discussion','Bincang pendidikan');
INSERT INTO "literacy_dates" VALUES(11,'Hari Buku Nasional','05-17','sastra Indonesia, buku','book_club','Bedah buku Hari Buku Nasional');
INSERT INTO "literacy_dates" VALUES(12,'Hari Kearsipan','05-18','arsip, sejarah','workshop','Merawat arsip keluarga');
INSERT INTO "literacy_dates" VALUES(13,'Hari Sastra Indonesia','07-03','sastra Indonesia, Abdul Muis','book_club','Membaca sastra Indonesia');
INSERT INTO "literacy_dates" VALUES(14,'Hari Pustakawan','07-07','perpustakaan','discussion','Sehari bersama pustakawan');
INSERT INTO "literacy_dates" VALUES(15,'Hari Anak Nasional','07-23','cerita anak, permainan','competition','Lomba mewarnai Hari Anak');
INSERT INTO "literacy_dates" VALUES(16,'Hari Puisi Indonesia','07-26','puisi Indonesia','workshop','Panggung puisi');
INSERT INTO "literacy_dates" VALUES(17,'Bulan Gemar Membaca','09','membaca, novel','book_club','Tantangan membaca satu bulan');
INSERT INTO "literacy_dates" VALUES(18,'Hari Aksara Internasional','09-08','belajar membaca, aksara','class','Belajar membaca bersama');
INSERT INTO "literacy_dates" VALUES(19,'Hari Kunjung Perpustakaan','09-14','perpustakaan','school_visit','Kunjungan ke perpustakaan');
INSERT INTO "literacy_dates" VALUES(20,'Hari Hak untuk Tahu (Akses Informasi)','09-28','informasi, internet','workshop','Mencari informasi yang benar');
INSERT INTO "literacy_dates" VALUES(21,'Bulan Bahasa','10','bahasa Indonesia','competition','Lomba Bulan Bahasa');
INSERT INTO "literacy_dates" VALUES(22,'Hari Sumpah Pemuda','10-28','pemuda, sejarah Indonesia','discussion','Pemuda dan bahasa Indonesia');
INSERT INTO "literacy_dates" VALUES(23,'Hari Guru Nasional','11-25','guru, pendidikan','discussion','Surat untuk guru');
INSERT INTO "literacy_dates" VALUES(24,'Hari Dongeng Nasional','11-28','dongeng, cerita rakyat','storytelling','Mendongeng bersama');
INSERT INTO "literacy_dates" VALUES(25,'Hari Disabilitas Internasional','12-03','disabilitas','workshop','Belajar bahasa isyarat');
INSERT INTO "literacy_dates" VALUES(26,'Hari Relawan Internasional','12-05','relawan, sosial','discussion','Bincang relawan literasi');
INSERT INTO "literacy_dates" VALUES(27,'HUT Kota Solok','12-16','Solok, Minangkabau','exhibition','Pameran buku tentang Solok');
INSERT INTO "literacy_dates" VALUES(28,'Hari Ibu','12-22','ibu, keluarga','storytelling','Membaca bersama Ibu');
CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    digest TEXT NOT NULL
);
INSERT INTO "migrations" VALUES(1,'0001_people.sql','e35bbb7be9a1812a4d5fbf89fdf7489211c81306bce38cd0218fdd30f5493130');
INSERT INTO "migrations" VALUES(2,'0002_library.sql','26f71efd8f7b9aaa025e96b7119536ea33f794efb19c4a87052158b4a584db6e');
INSERT INTO "migrations" VALUES(3,'0003_catalogue.sql','dd624d9fddbce061b0a75588146f72e7318ef2cd2175fb0bb95e61d7abf50da8');
INSERT INTO "migrations" VALUES(4,'0004_proposals.sql','05e6deed4b10e6ddeea2c6bebf75974a54749219a678fe2dda3a6835633a81ac');
INSERT INTO "migrations" VALUES(5,'0005_events.sql','1946d168d92e795a2ce86f5cb072261eb14e376ba809e941b082676c8867b980');
INSERT INTO "migrations" VALUES(6,'0006_schedule.sql','0b6b4caadd22b497d39d81698a50c4faeb18cb6352dd063c187203e25f62639d');
INSERT INTO "migrations" VALUES(7,'0007_children.sql','be5d853b690c95345c9757448c381999b4211748a1bc481d1c62c172468cacea');
INSERT INTO "migrations" VALUES(8,'0008_personal.sql','2f3adaf55cdeff9ce98b2a2bbab667d8ad810b54de2b6e5d1775666b012dd190');
INSERT INTO "migrations" VALUES(9,'0009_staff.sql','766fe925fbe397cdfa745ae1d0ff09fc6a0ca089eb60769db86ee1dc3b027016');
INSERT INTO "migrations" VALUES(10,'0010_joining.sql','61e3f3a8f85a5f059faece57bfa18ba522606b631ec2d7e039854b1922e868c2');
INSERT INTO "migrations" VALUES(11,'0011_planning.sql','a980cb996ff58a3aece5cec19a75a77ec4b7a41c4f30960eda58d66022e21215');
INSERT INTO "migrations" VALUES(12,'0012_door.sql','4f18817a0af1cd7b63f1e943cb70ae20a5976b9b842673e28909c904f3dc407b');
INSERT INTO "migrations" VALUES(13,'0013_aftercare.sql','2861d2e7f679d2083ea627792962ff0b7685be43e67d59823d2c6d0076cc47ff');
INSERT INTO "migrations" VALUES(14,'0014_broadcasts.sql','c8d2b6ae124c8cfc564f44a2c6a654809b0250f31ef202070d9045f88eb6d0a6');
INSERT INTO "migrations" VALUES(15,'0015_channels.sql','da15c3d8f6a898a4fd956c047398c7395c96e352c84c117547cd81d3e5b3f4ca');
INSERT INTO "migrations" VALUES(16,'0016_notifications.sql','a9000265d691b4e5c71e56db3fc522c9db172fd1b4df81d8b1278362c3417bc3');
INSERT INTO "migrations" VALUES(17,'0017_library_desk.sql','b800610cbae9523270a89664aa1dce3d78eab3aa2648c019061cb694fffc48dd');
INSERT INTO "migrations" VALUES(18,'0018_announcing.sql','cb2634b8570ec21582073cc208b84298757bf8701472837488691b3b7bb7371c');
INSERT INTO "migrations" VALUES(19,'0019_feedback.sql','049c77f502c68c825076e85506c0f598b669446e2f5f09e36176669ab0747e72');
INSERT INTO "migrations" VALUES(20,'0020_one_way_to_remind.sql','a16dd55c74a773733b50f9507e5852851ab35a68c3dca0d3c1231b8b6a3f0843');
INSERT INTO "migrations" VALUES(21,'0021_albums.sql','0efdf66a569aafb4b0d040e104041edcb8bca6049f1edc3283bd0ccc46085521');
CREATE TABLE notification_settings (
    person_id            INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    quiet_from           INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until          INTEGER CHECK (quiet_until BETWEEN 0 AND 1439),
    interests_offered_at INTEGER
);
INSERT INTO "notification_settings" VALUES(7100000004,NULL,NULL,1795399200000);
INSERT INTO "notification_settings" VALUES(7100000005,NULL,NULL,1795485780000);
CREATE TABLE offers (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id     INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    made_at      INTEGER NOT NULL,
    delivered_at INTEGER,
    deadline_at  INTEGER NOT NULL,
    released_by  INTEGER,                         -- staff, after automatic offers have stopped
    state        TEXT    NOT NULL DEFAULT 'open'
                 CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
    settled_at   INTEGER
);
INSERT INTO "offers" VALUES(1,20,1795485780000,1795485780000,1795572180000,NULL,'open',NULL);
INSERT INTO "offers" VALUES(2,23,1795485780000,NULL,1795572180000,NULL,'open',NULL);
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    INTEGER NOT NULL,
    lane       INTEGER NOT NULL CHECK (lane IN (0, 1, 2)),   -- answers, reminders, announcements
    kind       TEXT    NOT NULL,               -- which notice; its screen is made when it is sent
    details    TEXT    NOT NULL,               -- the notice's values, JSON; erased when settled
    subject    TEXT    NOT NULL DEFAULT '',    -- what it is about, to cancel by
    key        TEXT    NOT NULL UNIQUE,        -- one promise, one row
    not_before INTEGER NOT NULL,
    expires_at INTEGER,
    state      TEXT    NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,
    message_id INTEGER,
    reason     TEXT,
    settled_at INTEGER
, hushed INTEGER NOT NULL DEFAULT 0, broadcast INTEGER, weight INTEGER NOT NULL DEFAULT 1, further TEXT);
INSERT INTO "outbox" VALUES(2,9001,1,'channel_came','{}','','channel_came:-1002100000001:2026-11-23:9001',1795399200000,NULL,'sent',1,NULL,3,NULL,1795399200000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(13,-1002100000001,2,'event_post','{}','event_posts:11','event_post:35:-1002100000001',1795399200000,NULL,'sent',1,NULL,1,NULL,1795399200000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(17,7100000004,1,'interests_offer','{}','','interests_offer:7100000004',1795399220000,1795485600000,'sent',1,NULL,24,NULL,1795399380000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(18,7100000004,1,'resident_profile','{}','','resident_profile:7100000004',1795399320000,1795485600000,'sent',1,NULL,25,NULL,1795399380000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(28,7100000004,1,'aftercare_thanks','{}','thanks:1','aftercare_thanks:1',1795485780000,1796090580000,'sent',1,NULL,27,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(29,7100000005,1,'aftercare_thanks','{}','thanks:2','aftercare_thanks:2',1795485780000,1796090580000,'sent',1,NULL,26,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(37,7100000004,1,'aftercare_handout','{}','handout:1','aftercare_handout:1:1',1795485780000,1796090580000,'sent',1,NULL,36,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(38,7100000005,1,'aftercare_handout','{}','handout:1','aftercare_handout:1:2',1795485780000,1796090580000,'sent',1,NULL,35,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(66,7100000005,1,'interests_offer','{"person": 7100000005}','','interests_offer:7100000005',1795485800000,1795572180000,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(67,7100000005,1,'resident_profile','{"person": 7100000005}','','resident_profile:7100000005',1795485900000,1795572180000,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(79,7100000008,1,'resident_profile','{"person": 7100000008}','','resident_profile:7100000008',1795485900000,1795572180000,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(81,-1002100000001,2,'event_post','{}','event_posts:12','event_post:70:-1002100000001',1795485780000,NULL,'sent',1,NULL,2,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(83,7100000009,1,'event_offer','{}','offer:1','event_offer:1',1795485780000,1795723380000,'sent',1,NULL,98,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(84,-1002100000001,2,'event_post','{}','event_posts:13','event_post:72:-1002100000001',1795485780000,NULL,'sent',1,NULL,3,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(86,-1002100000001,2,'event_post','{}','event_posts:14','event_post:74:-1002100000001',1795485780000,NULL,'sent',1,NULL,4,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(90,7100000010,1,'resident_profile','{"person": 7100000010}','','resident_profile:7100000010',1795485900000,1795572180000,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(95,9001,1,'feedback','{}','person:7100000004','feedback:1:9001:1795485780',1795485780000,NULL,'sent',1,NULL,110,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(96,9001,1,'feedback','{"feedback": 1}','person:7100000004','feedback:1:9001:1795741200',1795741200000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(97,7100000001,1,'feedback','{}','person:7100000004','feedback:1:7100000001:1795485780',1795485780000,NULL,'sent',1,NULL,109,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(98,7100000001,1,'feedback','{"feedback": 1}','person:7100000004','feedback:1:7100000001:1795741200',1795741200000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(108,9001,1,'proposal','{}','person:7100000004','proposal:1:9001',1795485780000,NULL,'sent',1,NULL,127,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(115,9001,1,'visit_request','{}','person:7100000007','visit_request:1:9001',1795485780000,NULL,'sent',1,NULL,138,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(116,7100000001,1,'visit_request','{}','person:7100000007','visit_request:1:7100000001',1795485780000,NULL,'sent',1,NULL,137,NULL,1795485780000,1,NULL,1,NULL);
INSERT INTO "outbox" VALUES(121,9001,1,'data_request','{}','data_request:1','data_request:1:9001:1795485780000',1795485780000,NULL,'sent',1,NULL,144,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(122,9001,1,'data_request','{"request": 1}','data_request:1','data_request:1:9001:1795658580000',1795658580000,NULL,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(123,7100000001,1,'data_request','{}','data_request:1','data_request:1:7100000001:1795485780000',1795485780000,NULL,'sent',1,NULL,143,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(124,7100000001,1,'data_request','{"request": 1}','data_request:1','data_request:1:7100000001:1795658580000',1795658580000,NULL,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(288,9001,2,'broadcast','{}','','bc:1:9001',1795485780000,NULL,'sent',1,NULL,349,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(289,7100000001,2,'broadcast','{}','','bc:1:7100000001',1795485780000,NULL,'sent',1,NULL,348,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(290,7100000002,2,'broadcast','{}','','bc:1:7100000002',1795485780000,NULL,'sent',1,NULL,347,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(291,7100000003,2,'broadcast','{}','','bc:1:7100000003',1795485780000,NULL,'sent',1,NULL,346,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(292,7100000004,2,'broadcast','{}','','bc:1:7100000004',1795485780000,NULL,'sent',1,NULL,345,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(293,7100000005,2,'broadcast','{}','','bc:1:7100000005',1795485780000,NULL,'sent',1,NULL,344,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(294,7100000006,2,'broadcast','{}','','bc:1:7100000006',1795485780000,NULL,'sent',1,NULL,343,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(295,7100000007,2,'broadcast','{}','','bc:1:7100000007',1795485780000,NULL,'sent',1,NULL,342,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(296,7100000008,2,'broadcast','{}','','bc:1:7100000008',1795485780000,NULL,'sent',1,NULL,341,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(297,7100000009,2,'broadcast','{}','','bc:1:7100000009',1795485780000,NULL,'sent',1,NULL,340,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(298,7100000010,2,'broadcast','{}','','bc:1:7100000010',1795485780000,NULL,'sent',1,NULL,339,NULL,1795485780000,1,1,1,NULL);
INSERT INTO "outbox" VALUES(299,-1002100000001,2,'broadcast','{}','','bc:2:-1002100000001',1795485780000,NULL,'sent',1,NULL,5,NULL,1795485780000,0,2,1,NULL);
INSERT INTO "outbox" VALUES(315,-1002100000001,2,'broadcast','{}','','bc:5:-1002100000001',1795485780000,NULL,'sent',1,NULL,6,NULL,1795485780000,0,5,1,NULL);
INSERT INTO "outbox" VALUES(317,9001,2,'broadcast','{}','','bc:5:9001',1795485780000,NULL,'sent',1,NULL,370,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(318,7100000001,2,'broadcast','{}','','bc:5:7100000001',1795485780000,NULL,'sent',1,NULL,369,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(319,7100000002,2,'broadcast','{}','','bc:5:7100000002',1795485780000,NULL,'sent',1,NULL,368,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(320,7100000003,2,'broadcast','{}','','bc:5:7100000003',1795485780000,NULL,'sent',1,NULL,367,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(321,7100000004,2,'broadcast','{}','','bc:5:7100000004',1795485780000,NULL,'sent',1,NULL,366,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(322,7100000005,2,'broadcast','{}','','bc:5:7100000005',1795485780000,NULL,'sent',1,NULL,365,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(323,7100000006,2,'broadcast','{}','','bc:5:7100000006',1795485780000,NULL,'sent',1,NULL,364,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(324,7100000007,2,'broadcast','{}','','bc:5:7100000007',1795485780000,NULL,'sent',1,NULL,363,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(325,7100000008,2,'broadcast','{}','','bc:5:7100000008',1795485780000,NULL,'sent',1,NULL,362,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(326,7100000009,2,'broadcast','{}','','bc:5:7100000009',1795485780000,NULL,'sent',1,NULL,361,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(327,7100000010,2,'broadcast','{}','','bc:5:7100000010',1795485780000,NULL,'sent',1,NULL,360,NULL,1795485780000,1,5,1,NULL);
INSERT INTO "outbox" VALUES(339,-1002100000001,2,'event_post','{}','event_posts:15','event_post:76:-1002100000001',1795485780000,NULL,'sent',1,NULL,7,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(483,9001,1,'fault','{}','','fault:LookupError test_gen_before.py:249:2026-11-24:9001',1795485780000,NULL,'sent',1,NULL,525,NULL,1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(485,7100000008,0,'answer','{"screen": {"text": "Selamat pagi! Ini Perpustakaan Kota Solok.\n\nTulis saja judul buku, atau tanyakan acara dan jam buka.", "reply_markup": {"inline_keyboard": [[{"text": "🔎 Cari buku", "callback_data": "fb1"}, {"text": "📅 Acara & kelas", "callback_data": "ev1:::::0"}], [{"text": "🧒 Acara anak", "callback_data": "ev1:child::::0"}, {"text": "🎟 Kegiatan saya", "callback_data": "mi1"}], [{"text": "🕘 Jam & lokasi", "callback_data": "hr1"}, {"text": "💬 Saran & pengaduan", "callback_data": "gs1"}], [{"text": "💡 Usulkan buku", "callback_data": "pr1:"}, {"text": "☰ Lainnya", "callback_data": "mo1"}]]}}, "edit": null}','','435238580/0',1795485782000,NULL,'waiting',1,NULL,NULL,'unclear: Bad Gateway',NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(486,7100000008,1,'event_moved','{"event": 4, "sequence": 1}','event_moved:4','event_moved:4:1:7100000008',1795485782000,NULL,'waiting',1,NULL,NULL,'unclear: Bad Gateway',NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(487,7100000005,1,'event_cancelled','{"event": 8}','event_cancelled:8','event_cancelled:8:7100000005',1795485782000,NULL,'waiting',1,NULL,NULL,'unclear: Bad Gateway',NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(488,-1002100000001,2,'event_post','{"event": 16, "plan": 78, "thread": null, "photo": false}','event_posts:16','event_post:78:-1002100000001',1795485780000,NULL,'uncertain',1,NULL,NULL,'Bad Gateway',1795485780000,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(489,7100000013,0,'answer','{"screen": {"text": "Apakah ini sudah benar?\n\nPesan: <b>toilet kotor bgt!!</b>\nPengiriman: <b>dengan nama saya</b>", "reply_markup": {"inline_keyboard": [[{"text": "Kirim", "callback_data": "fm1:feedback:summary:g:", "style": "primary"}], [{"text": "Ubah", "callback_data": "fm1:feedback:summary:e:"}, {"text": "Batal", "callback_data": "fm1:feedback:summary:x:"}]]}}, "edit": null}','','435238581/0',1795485782000,NULL,'waiting',1,NULL,NULL,'unclear: Bad Gateway',NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(490,9001,1,'broadcast_progress','{"broadcast": 6}','','broadcast:6:progress:9001',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "outbox" VALUES(491,9001,2,'broadcast','{}','','bc:6:9001',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(492,7100000001,2,'broadcast','{}','','bc:6:7100000001',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(493,7100000002,2,'broadcast','{}','','bc:6:7100000002',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(494,7100000003,2,'broadcast','{}','','bc:6:7100000003',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(495,7100000004,2,'broadcast','{}','','bc:6:7100000004',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(496,7100000005,2,'broadcast','{}','','bc:6:7100000005',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(497,7100000006,2,'broadcast','{}','','bc:6:7100000006',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(498,7100000007,2,'broadcast','{}','','bc:6:7100000007',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(499,7100000008,2,'broadcast','{}','','bc:6:7100000008',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(500,7100000009,2,'broadcast','{}','','bc:6:7100000009',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(501,7100000010,2,'broadcast','{}','','bc:6:7100000010',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(502,7100000011,2,'broadcast','{}','','bc:6:7100000011',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(503,7100000012,2,'broadcast','{}','','bc:6:7100000012',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
INSERT INTO "outbox" VALUES(504,7100000013,2,'broadcast','{}','','bc:6:7100000013',1795485780000,NULL,'waiting',0,NULL,NULL,NULL,NULL,1,6,1,NULL);
CREATE TABLE outcome_words (
    id       INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    round    INTEGER NOT NULL CHECK (round IN (1, 2)),
    words    TEXT    NOT NULL
);
CREATE TABLE outcomes (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    round    INTEGER NOT NULL CHECK (round IN (1, 2)),
    item     TEXT    NOT NULL CHECK (item IN ('knowledge', 'confidence', 'use', 'services', 'rating')),
    answer   INTEGER NOT NULL,
    people   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, round, item, answer)
) WITHOUT ROWID;
INSERT INTO "outcomes" VALUES(11,1,'knowledge',2,1);
CREATE TABLE parties (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id      INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    session_id    INTEGER REFERENCES event_sessions (id),          -- NULL: for the whole event
    person_id     INTEGER REFERENCES people (id) ON DELETE SET NULL,  -- who is written to; NULL: known at the desk only
    desk_name     TEXT    NOT NULL DEFAULT '',
    phone         TEXT    NOT NULL DEFAULT '',    -- E.164
    together      INTEGER NOT NULL,               -- all of them or none
    with_children INTEGER NOT NULL,               -- then the adult's own record plays no part
    created_by    INTEGER,                        -- the member of staff who did it at the desk
    created_at    INTEGER NOT NULL
);
INSERT INTO "parties" VALUES(1,1,NULL,NULL,'Warga Contoh 1','+628000000101',1,1,0,1795399200000);
INSERT INTO "parties" VALUES(2,1,NULL,NULL,'Warga Contoh 2','+628000000102',1,1,0,1795399200000);
INSERT INTO "parties" VALUES(3,2,NULL,NULL,'Warga Contoh 1','+628000000201',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(4,2,NULL,NULL,'Warga Contoh 2','+628000000202',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(5,3,NULL,NULL,'Warga Contoh 1','+628000000301',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(6,3,NULL,NULL,'Warga Contoh 2','+628000000302',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(7,4,NULL,NULL,'Warga Contoh 1','+628000000401',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(8,4,NULL,NULL,'Warga Contoh 2','+628000000402',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(9,5,8,NULL,'Warga Contoh 1','+628000000501',1,1,0,1795399200000);
INSERT INTO "parties" VALUES(10,5,8,NULL,'Warga Contoh 2','+628000000502',1,1,0,1795399200000);
INSERT INTO "parties" VALUES(11,5,8,NULL,'Warga Contoh 3','+628000000503',1,1,0,1795399200000);
INSERT INTO "parties" VALUES(12,6,NULL,NULL,'Warga Contoh 1','+628000000601',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(13,6,NULL,NULL,'Warga Contoh 2','+628000000602',1,0,0,1795399200000);
INSERT INTO "parties" VALUES(14,11,NULL,7100000004,'','',1,0,NULL,1795399200000);
INSERT INTO "parties" VALUES(15,11,NULL,7100000005,'','',1,0,NULL,1795399200000);
INSERT INTO "parties" VALUES(16,8,NULL,7100000005,'','',1,1,NULL,1795485780000);
INSERT INTO "parties" VALUES(17,9,NULL,7100000006,'','',1,0,NULL,1795485780000);
INSERT INTO "parties" VALUES(18,6,NULL,7100000008,'','',1,0,NULL,1795485780000);
INSERT INTO "parties" VALUES(19,12,NULL,NULL,'Warga Meja','+628120000001',1,0,0,1795485780000);
INSERT INTO "parties" VALUES(20,12,NULL,7100000009,'','',1,0,NULL,1795485780000);
INSERT INTO "parties" VALUES(21,12,NULL,NULL,'Warga Telepon','+628120000002',1,0,0,1795485780000);
INSERT INTO "parties" VALUES(22,13,NULL,NULL,'Warga Meja Dua','+628120000003',1,0,0,1795485780000);
INSERT INTO "parties" VALUES(23,13,NULL,NULL,'Warga Telepon','+628120000002',1,0,0,1795485780000);
INSERT INTO "parties" VALUES(24,14,NULL,7100000010,'','',1,0,NULL,1795485780000);
INSERT INTO "parties" VALUES(25,15,NULL,7100000009,'','',1,0,NULL,1795485780000);
INSERT INTO "parties" VALUES(26,4,NULL,7100000008,'','',1,0,NULL,1795485780000);
CREATE TABLE people (
    id         INTEGER PRIMARY KEY,            -- Telegram's user id
    first_name TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    active     INTEGER NOT NULL DEFAULT 1,     -- 0: blocked the bot, not written to until they return
    met_at     INTEGER NOT NULL
, called TEXT NOT NULL DEFAULT '');
INSERT INTO "people" VALUES(9001,'Pemilik','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000001,'Pustakawan Contoh','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000002,'Petugas Pintu','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000003,'Kepala Contoh','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000004,'Warga Contoh','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000005,'Ibu Contoh','id',1,1795399200000,'');
INSERT INTO "people" VALUES(7100000006,'Remaja Contoh','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000007,'Bapak Contoh','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000008,'Warga Antre','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000009,'Warga Ditawari','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000010,'Warga Meminta','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000011,'Warga Mengadu','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000012,'Petugas Meja','id',1,1795485780000,'');
INSERT INTO "people" VALUES(7100000013,'Warga Sial','id',1,1795485780000,'');
CREATE TABLE people_interests (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    interest  TEXT    NOT NULL COLLATE NOCASE, -- as the library's list has it
    since_at  INTEGER NOT NULL,
    PRIMARY KEY (person_id, interest)
) WITHOUT ROWID;
INSERT INTO "people_interests" VALUES(7100000004,'menulis',1795485780000);
CREATE TABLE permissions (
    party_id   INTEGER PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE,
    digest     TEXT    NOT NULL UNIQUE,          -- of the link's token, which is told once and kept nowhere
    asked_at   INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    given_at   INTEGER,
    given_by   INTEGER,                          -- the guardian; NULL: on paper
    noted_by   INTEGER                           -- the member of staff who saw the paper
);
INSERT INTO "permissions" VALUES(17,'a2f665064ed2e8e1dc526f6751c3e7592c0b9b70276ef0b2f992c8b6616b2a91',1795485780000,1796886000000,NULL,NULL,NULL);
CREATE TABLE "proposals" (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    title       TEXT    NOT NULL,
    author      TEXT    NOT NULL DEFAULT '',
    audience    TEXT    NOT NULL CHECK (audience IN ('child', 'teen', 'general')),
    reason      TEXT    NOT NULL DEFAULT '',
    photo       TEXT,                          -- Telegram's file id
    title_key   TEXT    NOT NULL,              -- lower case, letters and digits: the same wish of others
    proposed_at INTEGER NOT NULL
);
INSERT INTO "proposals" VALUES(1,7100000004,'Padang Kota Tercinta','','general','suka sekali',NULL,'padangkotatercinta',1795485780000);
CREATE TABLE registrations (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id      INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    event_id      INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    session_id    INTEGER REFERENCES event_sessions (id),
    person_id     INTEGER REFERENCES people (id) ON DELETE SET NULL,  -- whose own seat it is
    child_id      INTEGER,                        -- whose own seat it is, where that is a child of the party's person
    name          TEXT    NOT NULL,
    band_id       INTEGER REFERENCES event_bands (id),
    seats         INTEGER NOT NULL DEFAULT 1 CHECK (seats > 0),
    companion     INTEGER NOT NULL DEFAULT 0,     -- an adult who comes with children
    walk_in       INTEGER NOT NULL DEFAULT 0,     -- came without a seat and found room
    state         TEXT    NOT NULL CHECK (state IN (
                      'pending', 'seated', 'queued', 'offered', 'cancelled', 'expired', 'declined')),
    place_in_line INTEGER NOT NULL,               -- order of arrival within the event
    offer_id      INTEGER REFERENCES offers (id),
    code          TEXT    NOT NULL UNIQUE,        -- MD-4K7Q
    answers       TEXT    NOT NULL DEFAULT '{}',  -- JSON, by question
    needs         TEXT    NOT NULL DEFAULT '',    -- allergy or help needed; erased after the event
    fetcher       TEXT    NOT NULL DEFAULT '',    -- who fetches the child; erased after the event
    ended_at      INTEGER,
    cause         TEXT    NOT NULL DEFAULT ''     -- who or what ended it
);
INSERT INTO "registrations" VALUES(1,1,1,NULL,NULL,NULL,'Anak Contoh 1',1,1,0,0,'seated',1,NULL,'MD-6VSA','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(2,2,1,NULL,NULL,NULL,'Anak Contoh 2',1,1,0,0,'seated',2,NULL,'MD-HGNT','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(3,3,2,NULL,NULL,NULL,'Warga Contoh 1',NULL,1,0,0,'seated',1,NULL,'LK-52UF','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(4,4,2,NULL,NULL,NULL,'Warga Contoh 2',NULL,1,0,0,'seated',2,NULL,'LK-S2GR','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(5,5,3,NULL,NULL,NULL,'Warga Contoh 1',NULL,1,0,0,'seated',1,NULL,'KK-9YW2','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(6,6,3,NULL,NULL,NULL,'Warga Contoh 2',NULL,1,0,0,'seated',2,NULL,'KK-2KYE','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(7,7,4,NULL,NULL,NULL,'Warga Contoh 1',NULL,1,0,0,'seated',1,NULL,'FL-8F29','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(8,8,4,NULL,NULL,NULL,'Warga Contoh 2',NULL,1,0,0,'seated',2,NULL,'FL-GH99','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(9,9,5,8,NULL,NULL,'Anak Contoh 1',2,1,0,0,'seated',1,NULL,'KB-9GB2','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(10,10,5,8,NULL,NULL,'Anak Contoh 2',2,1,0,0,'seated',2,NULL,'KB-UKN7','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(11,11,5,8,NULL,NULL,'Anak Contoh 3',2,1,0,0,'seated',3,NULL,'KB-ZV5C','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(12,12,6,NULL,NULL,NULL,'Warga Contoh 1',NULL,1,0,0,'seated',1,NULL,'KK-RQXF','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(13,13,6,NULL,NULL,NULL,'Warga Contoh 2',NULL,1,0,0,'seated',2,NULL,'KK-UPBL','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(14,14,11,NULL,7100000004,NULL,'Warga Contoh',NULL,1,0,0,'seated',1,NULL,'SM-9NUX','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(15,15,11,NULL,7100000005,NULL,'Ibu Contoh',NULL,1,0,0,'seated',2,NULL,'SM-Q8RT','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(16,16,8,NULL,NULL,1,'Rafi Contoh',3,1,0,0,'cancelled',1,NULL,'MD-6TNE','{}','','',1795485780000,'event');
INSERT INTO "registrations" VALUES(17,16,8,NULL,NULL,2,'Sari Contoh',3,1,0,0,'cancelled',1,NULL,'MD-VFTE','{}','','',1795485780000,'event');
INSERT INTO "registrations" VALUES(18,17,9,NULL,7100000006,NULL,'Remaja Contoh',4,1,0,0,'pending',1,NULL,'KK-5NXU','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(19,18,6,NULL,7100000008,NULL,'Warga Antre',NULL,1,0,0,'queued',3,NULL,'KK-2RWY','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(20,19,12,NULL,NULL,NULL,'Warga Meja',NULL,1,0,0,'cancelled',1,NULL,'MD-TDDC','{}','','',1795485780000,'staff');
INSERT INTO "registrations" VALUES(21,20,12,NULL,7100000009,NULL,'Warga Ditawari',NULL,1,0,0,'offered',2,1,'MD-5C4B','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(22,21,12,NULL,NULL,NULL,'Warga Telepon',NULL,1,0,0,'queued',3,NULL,'MD-FJQL','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(23,22,13,NULL,NULL,NULL,'Warga Meja Dua',NULL,1,0,0,'cancelled',1,NULL,'MD-VQGF','{}','','',1795485780000,'staff');
INSERT INTO "registrations" VALUES(24,23,13,NULL,NULL,NULL,'Warga Telepon',NULL,1,0,0,'offered',2,2,'MD-8RC5','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(25,24,14,NULL,7100000010,NULL,'Warga Meminta',NULL,1,0,0,'pending',1,NULL,'MD-E2Z8','{"2": "yes"}','','',NULL,'');
INSERT INTO "registrations" VALUES(26,25,15,NULL,7100000009,NULL,'Warga Ditawari',NULL,1,0,0,'seated',1,NULL,'MD-CCBB','{}','','',NULL,'');
INSERT INTO "registrations" VALUES(27,26,4,NULL,7100000008,NULL,'Warga Antre',NULL,1,0,0,'seated',3,NULL,'FL-Z44N','{}','','',NULL,'');
CREATE TABLE reminded (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    lead            INTEGER NOT NULL,             -- minutes before the start
    PRIMARY KEY (registration_id, session_id, lead)
) WITHOUT ROWID;
CREATE TABLE resident_profiles (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    kelurahan TEXT,                              -- NULL: not told
    age_band  TEXT,
    sex       TEXT,
    asked_at  INTEGER NOT NULL,                  -- they are asked once
    told_at   INTEGER
) WITHOUT ROWID;
INSERT INTO "resident_profiles" VALUES(7100000004,'tanah-garam','25-34','f',1795399200000,1795399380000);
INSERT INTO "resident_profiles" VALUES(7100000005,NULL,NULL,NULL,1795485780000,NULL);
INSERT INTO "resident_profiles" VALUES(7100000008,NULL,NULL,NULL,1795485780000,NULL);
INSERT INTO "resident_profiles" VALUES(7100000010,NULL,NULL,NULL,1795485780000,NULL);
CREATE TABLE schedule (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,              -- whose handler runs
    subject     TEXT    NOT NULL DEFAULT '',   -- what it is about, to cancel by
    details     TEXT    NOT NULL,              -- the handler's values, JSON; erased when done or dropped
    key         TEXT    NOT NULL UNIQUE,
    due_at      INTEGER NOT NULL,
    late_after  INTEGER,                       -- milliseconds after due_at; NULL: as the kind says
    state       TEXT    NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'working', 'done', 'dropped', 'failed')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,                       -- nobody else takes it before: being worked on, or a pause after a failure
    reason      TEXT,                          -- why it failed, was dropped, or waits again
    settled_at  INTEGER,
    CHECK (state NOT IN ('dropped', 'failed') OR reason IS NOT NULL)
);
INSERT INTO "schedule" VALUES(1,'event_settle','session:1','{"session": 1}','event_settle:1',1795519800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(2,'event_settle','session:2','{"session": 2}','event_settle:2',1795500000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(3,'event_settle','session:3','{"session": 3}','event_settle:3',1795690800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(4,'event_settle','session:4','{"session": 4}','event_settle:4',1796295600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(5,'event_settle','session:5','{"session": 5}','event_settle:5',1796900400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(6,'event_settle','session:6','{"session": 6}','event_settle:6',1797505200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(7,'event_settle','session:7','{"session": 7}','event_settle:7',1795867200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(8,'event_settle','session:8','{"session": 8}','event_settle:8',1795842000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(9,'event_settle','session:9','{"session": 9}','event_settle:9',1796446800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(10,'event_settle','session:10','{"session": 10}','event_settle:10',1797051600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(11,'event_settle','session:11','{"session": 11}','event_settle:11',1797656400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(12,'event_settle','session:12','{"session": 12}','event_settle:12',1795849200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(13,'event_settle','session:13','{"session": 13}','event_settle:13',1797228000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(14,'event_settle','session:14','{}','event_settle:14',1797919200000,NULL,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(15,'event_settle','session:15','{"session": 15}','event_settle:15',1796900400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(16,'event_settle','session:16','{"session": 16}','event_settle:16',1797318000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(17,'school_stages','','{"part": 0}','school_stages:2027:0',1815620400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(18,'announce','plan:1','{"plan": 1}','announce:1',1796000400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(19,'announce','plan:2','{"plan": 2}','announce:2',1796000400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(20,'announce','plan:3','{"plan": 3}','announce:3',1796605200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(21,'announce','plan:4','{"plan": 4}','announce:4',1796605200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(22,'announce','plan:5','{"plan": 5}','announce:5',1796086800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(23,'announce','plan:6','{"plan": 6}','announce:6',1798765200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(24,'announce','plan:7','{"plan": 7}','announce:7',1798938000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(25,'announce','plan:8','{"plan": 8}','announce:8',1801357200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(26,'announce','plan:9','{"plan": 9}','announce:9',1799802000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(27,'announce','plan:10','{"plan": 10}','announce:10',1803690000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(28,'announce','plan:11','{"plan": 11}','announce:11',1803776400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(29,'announce','plan:12','{"plan": 12}','announce:12',1804813200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(30,'announce','plan:13','{"plan": 13}','announce:13',1806454800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(31,'announce','plan:14','{"plan": 14}','announce:14',1806627600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(32,'announce','plan:15','{"plan": 15}','announce:15',1807059600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(33,'announce','plan:16','{"plan": 16}','announce:16',1807405200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(34,'announce','plan:17','{"plan": 17}','announce:17',1808701200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(35,'announce','plan:18','{"plan": 18}','announce:18',1808787600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(36,'announce','plan:19','{"plan": 19}','announce:19',1812762000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(37,'announce','plan:20','{"plan": 20}','announce:20',1813107600000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(38,'announce','plan:21','{"plan": 21}','announce:21',1814490000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(39,'announce','plan:22','{"plan": 22}','announce:22',1814749200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(40,'announce','plan:23','{"plan": 23}','announce:23',1817946000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(41,'announce','plan:24','{"plan": 24}','announce:24',1818550800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(42,'announce','plan:25','{"plan": 25}','announce:25',1819069200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(43,'announce','plan:26','{"plan": 26}','announce:26',1820278800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(44,'announce','plan:27','{"plan": 27}','announce:27',1820538000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(45,'announce','plan:28','{"plan": 28}','announce:28',1822870800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(46,'announce','plan:29','{"plan": 29}','announce:29',1825290000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(47,'announce','plan:30','{"plan": 30}','announce:30',1825549200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(48,'announce','plan:31','{"plan": 31}','announce:31',1825981200000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(49,'announce','plan:32','{"plan": 32}','announce:32',1826154000000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(50,'announce','plan:33','{"plan": 33}','announce:33',1795568400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(51,'announce','plan:34','{"plan": 34}','announce:34',1796086800000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(52,'announcing_ahead','','{}','announcing_ahead',1795550400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(53,'event_settle','session:17','{}','event_settle:17',1795417200000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(54,'announce','plan:35','{}','announce:35',1795399200000,NULL,'done',1,NULL,NULL,1795399200000);
INSERT INTO "schedule" VALUES(55,'aftercare_thank','session:17','{}','aftercare_thank:17',1795485780000,604800000,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(57,'event_remind','registration:16','{}','event_remind:16:14:120',1797901200000,7199999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(58,'event_remind','registration:16','{}','event_remind:16:14:1440',1797822000000,79199999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(59,'event_remind','registration:16','{}','event_remind:16:14:4320',1797649200000,172799999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(60,'event_remind','registration:17','{}','event_remind:17:14:120',1797901200000,7199999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(61,'event_remind','registration:17','{}','event_remind:17:14:1440',1797822000000,79199999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(62,'event_remind','registration:17','{}','event_remind:17:14:4320',1797649200000,172799999,'dropped',0,NULL,'cancelled',NULL);
INSERT INTO "schedule" VALUES(63,'event_settle','session:18','{"session": 18}','event_settle:18',1795759380000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(64,'announce','plan:70','{}','announce:70',1795485780000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(65,'announce','plan:71','{"plan": 71}','announce:71',1795658580000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(66,'event_offer_ends','offer:1','{"offer": 1}','event_offer_ends:1',1795572180000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(68,'event_settle','session:19','{"session": 19}','event_settle:19',1795845780000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(69,'announce','plan:72','{}','announce:72',1795485780000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(70,'announce','plan:73','{"plan": 73}','announce:73',1795744980000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(71,'event_offer_ends','offer:2','{"offer": 2}','event_offer_ends:2',1795572180000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(72,'event_settle','session:20','{"session": 20}','event_settle:20',1795680180000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(73,'announce','plan:74','{}','announce:74',1795485780000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(74,'announce','plan:75','{"plan": 75}','announce:75',1795579380000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(75,'broadcast','broadcast:3','{"broadcast": 3}','broadcast:3:1795658580000',1795658580000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(76,'event_settle','session:21','{"session": 21}','event_settle:21',1795586880000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(77,'announce','plan:76','{}','announce:76',1795485780000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(78,'event_remind','registration:26','{"person": 7100000009, "session": 21, "lead": 120}','event_remind:26:21:120',1795565280000,7199999,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(79,'event_remind','registration:26','{"person": 7100000009, "session": 21, "lead": 1440}','event_remind:26:21:1440',1795486080000,79199999,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(80,'event_remind','registration:27','{"person": 7100000008, "session": 7, "lead": 120}','event_remind:27:7:120',1795845600000,7199999,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(81,'event_remind','registration:27','{"person": 7100000008, "session": 7, "lead": 1440}','event_remind:27:7:1440',1795766400000,79199999,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(82,'event_remind','registration:27','{"person": 7100000008, "session": 7, "lead": 4320}','event_remind:27:7:4320',1795593600000,172799999,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(87,'announce','plan:77','{"plan": 77}','announce:77',1795766400000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(88,'event_settle','session:22','{"session": 22}','event_settle:22',1796220180000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(89,'announce','plan:78','{}','announce:78',1795485780000,NULL,'done',1,NULL,NULL,1795485780000);
INSERT INTO "schedule" VALUES(90,'announce','plan:79','{"plan": 79}','announce:79',1796119380000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(91,'event_settle','session:23','{"session": 23}','event_settle:23',1796292180000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(92,'announce','plan:80','{"plan": 80}','announce:80',1795485780000,NULL,'waiting',0,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES(93,'announce','plan:81','{"plan": 81}','announce:81',1796191380000,NULL,'waiting',0,NULL,NULL,NULL);
CREATE TABLE searches (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    question  TEXT    NOT NULL,
    filters   TEXT    NOT NULL,                 -- JSON
    verbatim  INTEGER NOT NULL DEFAULT 0,
    asked_at  INTEGER NOT NULL
);
INSERT INTO "searches" VALUES(1,7100000004,'sitti nurbaya','{}',0,1795485780000);
INSERT INTO "searches" VALUES(2,7100000004,'buku minangkabau','{}',0,1795485780000);
INSERT INTO "searches" VALUES(3,7100000004,'ada pertanyaan soal data saya','{}',0,1795485780000);
CREATE TABLE silenced (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL,
    PRIMARY KEY (person_id, kind)
) WITHOUT ROWID;
INSERT INTO "silenced" VALUES(7100000008,'books');
CREATE TABLE special_days (
    day     TEXT PRIMARY KEY,                  -- YYYY-MM-DD in the library's zone
    periods TEXT,                              -- JSON [["08:00","12:00"], …]
    reason  TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
INSERT INTO "special_days" VALUES('2026-12-25',NULL,'Libur contoh');
CREATE TABLE staff (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    role      TEXT    NOT NULL CHECK (role IN ('admin', 'librarian', 'door', 'partner', 'head')),
    since_at  INTEGER NOT NULL,
    added_by  INTEGER
);
INSERT INTO "staff" VALUES(7100000001,'librarian',1795399200000,0);
INSERT INTO "staff" VALUES(7100000002,'door',1795399200000,0);
INSERT INTO "staff" VALUES(7100000003,'head',1795399200000,0);
INSERT INTO "staff" VALUES(7100000012,'librarian',1795485780000,0);
CREATE TABLE staff_invitations (
    digest     TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role IN ('admin', 'librarian', 'door', 'partner', 'head')),
    event_id   INTEGER REFERENCES events (id) ON DELETE CASCADE,   -- what a partner comes to host
    invited_by INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "staff_invitations" VALUES('d31696f02223e1134065c8c067318630d89988f134c1fdf91e265568c4926c0d','librarian',NULL,9001,1795658580000);
CREATE TABLE staged_copies (
    position  INTEGER PRIMARY KEY,
    place     TEXT    NOT NULL,
    item_code TEXT    NOT NULL UNIQUE,
    record    TEXT    NOT NULL
);
CREATE TABLE staged_items (
    item_code TEXT    PRIMARY KEY,
    position  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE staged_titles (
    position    INTEGER PRIMARY KEY,
    place       TEXT    NOT NULL,               -- file and line, for the report
    source_id   TEXT    NOT NULL,
    twin        INTEGER,                        -- rows without ids that share it are one title
    record      TEXT    NOT NULL,
    title_id    INTEGER,                        -- the title it turned out to be
    same_as     INTEGER                         -- the position of the row that it repeats
);
CREATE TABLE standings (
    person_id     INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    lowered_until INTEGER,
    lifted_at     INTEGER,                        -- staff have forgiven what was before
    lifted_by     INTEGER
);
CREATE TABLE subjects (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,                  -- its words in lower case
    name TEXT NOT NULL
);
INSERT INTO "subjects" VALUES(1,'fiksi indonesia','Fiksi Indonesia');
INSERT INTO "subjects" VALUES(2,'kawin paksa','Kawin paksa');
INSERT INTO "subjects" VALUES(3,'tapanuli','Tapanuli');
INSERT INTO "subjects" VALUES(4,'minangkabau','Minangkabau');
INSERT INTO "subjects" VALUES(5,'padang','Padang');
INSERT INTO "subjects" VALUES(6,'sumbawa','Sumbawa');
INSERT INTO "subjects" VALUES(7,'adat','Adat');
INSERT INTO "subjects" VALUES(8,'perkawinan','Perkawinan');
INSERT INTO "subjects" VALUES(9,'kolonialisme','Kolonialisme');
INSERT INTO "subjects" VALUES(10,'fiksi sejarah','Fiksi sejarah');
INSERT INTO "subjects" VALUES(11,'cerita pendek indonesia','Cerita pendek Indonesia');
INSERT INTO "subjects" VALUES(12,'humor','Humor');
INSERT INTO "subjects" VALUES(13,'cerita anak','Cerita anak');
INSERT INTO "subjects" VALUES(14,'percintaan','Percintaan');
CREATE TABLE switched_off (
    feature TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE thanks (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    round      INTEGER NOT NULL DEFAULT 1 CHECK (round IN (1, 2)),   -- 2: weeks later
    parent     INTEGER NOT NULL DEFAULT 0,    -- asked about the children they brought
    step       INTEGER NOT NULL DEFAULT 0,    -- the question they are at
    again      INTEGER NOT NULL DEFAULT 0,    -- may be asked once more
    thanked_at INTEGER NOT NULL
);
INSERT INTO "thanks" VALUES(1,11,7100000004,1,0,1,0,1795485780000);
INSERT INTO "thanks" VALUES(2,11,7100000005,1,0,0,0,1795485780000);
CREATE TABLE title_authors (
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES authors (id),
    role      TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
INSERT INTO "title_authors" VALUES(1,0,1,'');
INSERT INTO "title_authors" VALUES(2,0,2,'');
INSERT INTO "title_authors" VALUES(3,0,2,'');
INSERT INTO "title_authors" VALUES(4,0,2,'');
INSERT INTO "title_authors" VALUES(5,0,2,'');
INSERT INTO "title_authors" VALUES(6,0,3,'');
INSERT INTO "title_authors" VALUES(7,0,3,'');
INSERT INTO "title_authors" VALUES(8,0,3,'');
INSERT INTO "title_authors" VALUES(9,0,3,'');
INSERT INTO "title_authors" VALUES(10,0,4,'');
INSERT INTO "title_authors" VALUES(11,0,4,'');
INSERT INTO "title_authors" VALUES(12,0,4,'');
INSERT INTO "title_authors" VALUES(13,0,5,'');
CREATE TABLE title_isbns (
    title_id INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    isbn     TEXT    NOT NULL,
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
CREATE TABLE title_sources (
    source    TEXT    NOT NULL,
    source_id TEXT    NOT NULL,
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    PRIMARY KEY (source, source_id)
) WITHOUT ROWID;
INSERT INTO "title_sources" VALUES('demo','demo-0001',1);
INSERT INTO "title_sources" VALUES('demo','demo-0002',2);
INSERT INTO "title_sources" VALUES('demo','demo-0003',3);
INSERT INTO "title_sources" VALUES('demo','demo-0004',4);
INSERT INTO "title_sources" VALUES('demo','demo-0005',5);
INSERT INTO "title_sources" VALUES('demo','demo-0006',6);
INSERT INTO "title_sources" VALUES('demo','demo-0007',7);
INSERT INTO "title_sources" VALUES('demo','demo-0008',8);
INSERT INTO "title_sources" VALUES('demo','demo-0009',9);
INSERT INTO "title_sources" VALUES('demo','demo-0010',10);
INSERT INTO "title_sources" VALUES('demo','demo-0011',11);
INSERT INTO "title_sources" VALUES('demo','demo-0012',12);
INSERT INTO "title_sources" VALUES('demo','demo-0013',13);
CREATE TABLE title_subjects (
    title_id   INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES subjects (id),
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
INSERT INTO "title_subjects" VALUES(1,0,1);
INSERT INTO "title_subjects" VALUES(2,0,1);
INSERT INTO "title_subjects" VALUES(3,0,1);
INSERT INTO "title_subjects" VALUES(4,0,1);
INSERT INTO "title_subjects" VALUES(5,0,1);
INSERT INTO "title_subjects" VALUES(6,0,1);
INSERT INTO "title_subjects" VALUES(7,0,1);
INSERT INTO "title_subjects" VALUES(8,0,1);
INSERT INTO "title_subjects" VALUES(9,0,1);
INSERT INTO "title_subjects" VALUES(10,0,1);
INSERT INTO "title_subjects" VALUES(12,1,1);
INSERT INTO "title_subjects" VALUES(13,0,1);
INSERT INTO "title_subjects" VALUES(1,1,2);
INSERT INTO "title_subjects" VALUES(2,2,2);
INSERT INTO "title_subjects" VALUES(1,2,3);
INSERT INTO "title_subjects" VALUES(2,1,4);
INSERT INTO "title_subjects" VALUES(4,1,4);
INSERT INTO "title_subjects" VALUES(5,1,4);
INSERT INTO "title_subjects" VALUES(6,1,4);
INSERT INTO "title_subjects" VALUES(13,1,4);
INSERT INTO "title_subjects" VALUES(2,3,5);
INSERT INTO "title_subjects" VALUES(3,1,6);
INSERT INTO "title_subjects" VALUES(4,2,7);
INSERT INTO "title_subjects" VALUES(5,2,8);
INSERT INTO "title_subjects" VALUES(7,1,8);
INSERT INTO "title_subjects" VALUES(6,2,9);
INSERT INTO "title_subjects" VALUES(8,1,10);
INSERT INTO "title_subjects" VALUES(9,1,10);
INSERT INTO "title_subjects" VALUES(11,0,11);
INSERT INTO "title_subjects" VALUES(11,1,12);
INSERT INTO "title_subjects" VALUES(12,0,13);
INSERT INTO "title_subjects" VALUES(13,2,14);
CREATE TABLE titles (
    id             INTEGER PRIMARY KEY,
    source         TEXT    NOT NULL,            -- who told of it last, and under which id ('' where it has none)
    source_id      TEXT    NOT NULL DEFAULT '',
    title          TEXT    NOT NULL,
    publisher      TEXT    NOT NULL DEFAULT '',
    year           TEXT    NOT NULL DEFAULT '', -- as printed: "[1980?]"
    year_number    INTEGER,                     -- the same to sort by
    edition        TEXT    NOT NULL DEFAULT '',
    call_number    TEXT    NOT NULL DEFAULT '',
    classification TEXT    NOT NULL DEFAULT '',
    area           TEXT    NOT NULL DEFAULT '', -- the hundred of the class, '2X' for Islam, '' where there is none
    language       TEXT    NOT NULL DEFAULT '', -- ISO 639-1, else 639-2
    audience       TEXT    NOT NULL DEFAULT 'general' CHECK (audience IN ('child', 'teen', 'general')),
    kind           TEXT    NOT NULL DEFAULT 'book',
    series         TEXT    NOT NULL DEFAULT '',
    notes          TEXT    NOT NULL DEFAULT '',
    ebook          TEXT    NOT NULL DEFAULT '', -- addresses
    cover          TEXT    NOT NULL DEFAULT '',
    identity       INTEGER NOT NULL,            -- hash of title, first author, edition, year and publisher
    work           INTEGER NOT NULL,            -- hash of title and authors: editions share it
    fingerprint    BLOB    NOT NULL DEFAULT x'',-- of the record as it was last merged
    popularity     REAL    NOT NULL DEFAULT 0,  -- log2 of looks at it, newer ones weighing more; 0: none
    added_at       INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL,
    withdrawn_at   INTEGER                      -- gone from a full import; comes back when seen again
);
INSERT INTO "titles" VALUES(1,'demo','demo-0001','Azab dan Sengsara','Balai Pustaka','1920',1920,'','899.221 3 SIR a','','800','id','general','book','','','','',4075546513973326006,-5778903272840256314,X'46024C9432CD0676DBFCE942AF0CA741',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(2,'demo','demo-0002','Sitti Nurbaya: Kasih Tak Sampai','Balai Pustaka','1922',1922,'','899.221 3 RUS s','','800','id','general','book','','','','',-5991494411100279826,3180770389569590487,X'A3C6103BA455298A02744180198FA819',2.30900949074074077313e+02,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(3,'demo','demo-0003','La Hami','Balai Pustaka','',NULL,'','899.221 3 RUS l','','800','id','general','book','','','','',6495186105546558546,-3212055055017110265,X'40E6E3F0FB16865374B76C9AC8F7F83E',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(4,'demo','demo-0004','Anak dan Kemenakan','Balai Pustaka','1956',1956,'','899.221 3 RUS a','','800','id','general','book','','','','',-7822681405221429447,-1771032399295535782,X'40EB66B4C6B7CC426A9BC7918469C688',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(5,'demo','demo-0005','Memang Jodoh','Qanita','2013',2013,'','899.221 3 RUS m','','800','id','general','book','','','','',-5508113719634582259,-625452545100698714,X'381B3740637535E54608B0213923F165',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(6,'demo','demo-0006','Salah Asuhan','Balai Pustaka','1928',1928,'','899.221 3 MUI s','','800','id','general','book','','','','',1743098398531124619,-683680613877619109,X'60A0F310720AC4CAD4896976BF983E65',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(7,'demo','demo-0007','Pertemuan Jodoh','Balai Pustaka','',NULL,'','899.221 3 MUI p','','800','id','general','book','','','','',503610709312838636,6381410782436434246,X'821B57BAE23D73CF85D27EFF094259E4',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(8,'demo','demo-0008','Surapati','Balai Pustaka','1950',1950,'','899.221 3 MUI s','','800','id','general','book','','','','',7763784380506806438,5059848197192874161,X'EE5BB3EBEDB126026E374C2D097FA74C',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(9,'demo','demo-0009','Robert Anak Surapati','Balai Pustaka','1953',1953,'','899.221 3 MUI r','','800','id','general','book','','','','',7335142170016390795,5993343180775463552,X'1535D66DC46D0D89AB1365F122817EEF',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(10,'demo','demo-0010','Muda Teruna','Balai Pustaka','1922',1922,'','899.221 3 KAS m','','800','id','general','book','','','','',-878566360215102697,2578556437187722978,X'394B031CA8AB66C7E1AE235AE0FE8471',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(11,'demo','demo-0011','Teman Duduk','Balai Pustaka','1936',1936,'','899.221 308 KAS t','','800','id','general','book','','','','',-6666902578320776508,-8317204892322907982,X'731347A43DB5310FA79D4FC5C6F6D0CA',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(12,'demo','demo-0012','Si Samin','Balai Pustaka','',NULL,'','J 899.221 3 KAS s','','800','id','child','book','','','','',6141200084781870361,3568562451932807983,X'B95523619EDFAB1E2D0CD5265055170F',0.0,1795399200000,1795399200000,NULL);
INSERT INTO "titles" VALUES(13,'demo','demo-0013','Darah Muda','Balai Pustaka','1927',1927,'','899.221 3 ADI d','','800','id','general','book','','','','',-7302041390108912994,-7463919301998067921,X'E06464320B7C9F32D2C43D66FE7AE323',0.0,1795399200000,1795399200000,NULL);
CREATE TABLE visit_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    school      TEXT    NOT NULL,
    people      INTEGER NOT NULL CHECK (people > 0),
    wished      TEXT    NOT NULL DEFAULT '',     -- when, in their words
    phone       TEXT    NOT NULL,                -- E.164
    asked_at    INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER                          -- the member of staff
);
INSERT INTO "visit_requests" VALUES(1,7100000007,'SD Contoh 1',30,'Selasa pagi bulan depan','+6281200000009',1795485780000,NULL,NULL);
CREATE TABLE visits (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    day        TEXT    NOT NULL,                  -- YYYY-MM-DD
    hour       INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    people     INTEGER NOT NULL CHECK (people > 0),
    counted_by INTEGER
);
INSERT INTO "visits" VALUES(1,'2026-11-24',9,5,7100000001);
CREATE INDEX inbox_open ON inbox (position) WHERE state = 'new';
CREATE INDEX inbox_age ON inbox (received_at) WHERE state = 'done';
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_subject ON outbox (subject) WHERE state = 'waiting';
CREATE INDEX outbox_age ON outbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX titles_identity ON titles (identity);
CREATE INDEX titles_work ON titles (work);
CREATE INDEX titles_source ON titles (source) WHERE withdrawn_at IS NULL;
CREATE INDEX titles_new ON titles (added_at, year_number, id) WHERE withdrawn_at IS NULL;
CREATE INDEX titles_popular ON titles (popularity) WHERE withdrawn_at IS NULL AND popularity > 0;
CREATE INDEX titles_audience ON titles (audience, id) WHERE withdrawn_at IS NULL;
CREATE INDEX title_sources_title ON title_sources (title_id);
CREATE INDEX title_isbns_isbn ON title_isbns (isbn);
CREATE INDEX title_authors_author ON title_authors (author_id);
CREATE INDEX title_subjects_subject ON title_subjects (subject_id);
CREATE INDEX copies_title ON copies (title_id);
CREATE INDEX searches_person ON searches (person_id, id);
CREATE INDEX searches_age ON searches (asked_at);
CREATE INDEX staged_titles_source ON staged_titles (source_id) WHERE source_id <> '';
CREATE INDEX staged_titles_same ON staged_titles (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX staged_titles_twin ON staged_titles (twin) WHERE twin IS NOT NULL;
CREATE INDEX staged_titles_title ON staged_titles (title_id) WHERE title_id IS NOT NULL;
CREATE INDEX staged_items_position ON staged_items (position);
CREATE INDEX events_state ON events (state);
CREATE INDEX event_sessions_event ON event_sessions (event_id, starts_at);
CREATE INDEX event_sessions_time ON event_sessions (starts_at);
CREATE INDEX event_bands_event ON event_bands (event_id);
CREATE INDEX event_questions_event ON event_questions (event_id);
CREATE INDEX parties_person ON parties (person_id);
CREATE INDEX parties_event ON parties (event_id);
CREATE INDEX parties_phone ON parties (phone) WHERE phone <> '' AND person_id IS NULL;
CREATE INDEX registrations_pool ON registrations (event_id, session_id, state, place_in_line);
CREATE INDEX registrations_line ON registrations (event_id, place_in_line);
CREATE INDEX registrations_party ON registrations (party_id);
CREATE INDEX registrations_offer ON registrations (offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX registrations_own ON registrations (person_id, state) WHERE person_id IS NOT NULL;
CREATE INDEX registrations_child ON registrations (child_id) WHERE child_id IS NOT NULL;
CREATE UNIQUE INDEX registrations_person_once ON registrations (event_id, ifnull(session_id, 0), person_id)
    WHERE person_id IS NOT NULL AND state IN ('pending', 'seated', 'queued', 'offered');
CREATE UNIQUE INDEX registrations_child_once ON registrations (event_id, ifnull(session_id, 0), child_id)
    WHERE child_id IS NOT NULL AND state IN ('pending', 'seated', 'queued', 'offered');
CREATE INDEX offers_party ON offers (party_id);
CREATE INDEX offers_open ON offers (deadline_at) WHERE state = 'open';
CREATE INDEX attendances_session ON attendances (session_id);
CREATE INDEX head_counts_session ON head_counts (session_id);
CREATE INDEX desk_calls_open ON desk_calls (made_at) WHERE state = 'open';
CREATE INDEX desk_calls_subject ON desk_calls (subject) WHERE state = 'open';
CREATE INDEX schedule_due ON schedule (due_at, id) WHERE state = 'waiting';
CREATE INDEX schedule_leased ON schedule (lease_until) WHERE state = 'working';
CREATE INDEX schedule_subject ON schedule (subject) WHERE state IN ('waiting', 'working');
CREATE INDEX schedule_age ON schedule (due_at) WHERE state IN ('done', 'dropped');
CREATE INDEX consents_person ON consents (person_id);
CREATE INDEX consents_subject ON consents (subject) WHERE withdrawn_at IS NULL;
CREATE INDEX children_stage ON children (stage_told, stage_asked);
CREATE INDEX guardians_person ON guardians (person_id);
CREATE UNIQUE INDEX guardians_first ON guardians (child_id) WHERE first = 1;
CREATE INDEX guardian_invitations_by ON guardian_invitations (invited_by);
CREATE UNIQUE INDEX proposals_once ON proposals (person_id, title_key);
CREATE INDEX proposals_title ON proposals (title_key);
CREATE INDEX data_requests_person ON data_requests (person_id);
CREATE INDEX data_requests_open ON data_requests (due_at) WHERE answered_at IS NULL;
CREATE INDEX event_hosts_person ON event_hosts (person_id);
CREATE INDEX audit_by ON audit (done_by);
CREATE INDEX audit_age ON audit (done_at);
CREATE INDEX visit_requests_open ON visit_requests (asked_at) WHERE answered_at IS NULL;
CREATE INDEX visit_requests_person ON visit_requests (person_id);
CREATE INDEX permissions_open ON permissions (asked_at) WHERE given_at IS NULL;
CREATE INDEX door_posts_session ON door_posts (session_id);
CREATE UNIQUE INDEX thanks_once ON thanks (event_id, person_id, round) WHERE person_id IS NOT NULL;
CREATE INDEX thanks_person ON thanks (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX outcome_words_event ON outcome_words (event_id);
CREATE INDEX handouts_event ON handouts (event_id);
CREATE INDEX certificates_person ON certificates (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX child_results_person ON child_results (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX broadcasts_active ON broadcasts (id) WHERE phase = 'running' OR changing;
CREATE INDEX broadcasts_phase ON broadcasts (phase);
CREATE INDEX outbox_due ON outbox (lane, not_before, id) WHERE state = 'waiting' AND broadcast IS NULL;
CREATE INDEX outbox_copies_due ON outbox (broadcast, kind, hushed, not_before, id)
    WHERE state = 'waiting' AND broadcast IS NOT NULL;
CREATE INDEX outbox_copies ON outbox (broadcast, kind, state) WHERE broadcast IS NOT NULL;
CREATE INDEX people_interests_interest ON people_interests (interest);
CREATE INDEX notification_settings_own ON notification_settings (person_id) WHERE quiet_from IS NOT NULL;
CREATE INDEX visits_day ON visits (day, hour);
CREATE INDEX closures_ends ON closures (ends_at) WHERE state = 'closed';
CREATE INDEX announcing_plans_state ON announcing_plans (state, due_at);
CREATE INDEX announcing_plans_event ON announcing_plans (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX event_posts_event ON event_posts (event_id);
CREATE INDEX feedback_person ON feedback (person_id);
CREATE INDEX feedback_open ON feedback (due_on) WHERE state = 'open';
CREATE INDEX feedback_words_of ON feedback_words (feedback_id);
CREATE INDEX broadcast_albums_of ON broadcast_albums (broadcast_id);
CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit
    WHEN NEW.done_by IS NOT NULL OR NEW.id <> OLD.id OR NEW.done_at <> OLD.done_at
         OR NEW.deed <> OLD.deed OR NEW.subject <> OLD.subject
    BEGIN SELECT RAISE(ABORT, 'the audit trail is not edited'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is not deleted'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('proposals',1);
INSERT INTO "sqlite_sequence" VALUES('literacy_dates',28);
INSERT INTO "sqlite_sequence" VALUES('imports',1);
INSERT INTO "sqlite_sequence" VALUES('events',17);
INSERT INTO "sqlite_sequence" VALUES('event_sessions',23);
INSERT INTO "sqlite_sequence" VALUES('event_bands',5);
INSERT INTO "sqlite_sequence" VALUES('schedule',93);
INSERT INTO "sqlite_sequence" VALUES('parties',26);
INSERT INTO "sqlite_sequence" VALUES('registrations',27);
INSERT INTO "sqlite_sequence" VALUES('event_questions',2);
INSERT INTO "sqlite_sequence" VALUES('announcing_plans',81);
INSERT INTO "sqlite_sequence" VALUES('inbox',434);
INSERT INTO "sqlite_sequence" VALUES('outbox',504);
INSERT INTO "sqlite_sequence" VALUES('audit',12);
INSERT INTO "sqlite_sequence" VALUES('consent_wordings',9);
INSERT INTO "sqlite_sequence" VALUES('consents',9);
INSERT INTO "sqlite_sequence" VALUES('thanks',2);
INSERT INTO "sqlite_sequence" VALUES('certificates',1);
INSERT INTO "sqlite_sequence" VALUES('handouts',1);
INSERT INTO "sqlite_sequence" VALUES('searches',3);
INSERT INTO "sqlite_sequence" VALUES('children',2);
INSERT INTO "sqlite_sequence" VALUES('offers',2);
INSERT INTO "sqlite_sequence" VALUES('desk_calls',3);
INSERT INTO "sqlite_sequence" VALUES('feedback',1);
INSERT INTO "sqlite_sequence" VALUES('feedback_words',1);
INSERT INTO "sqlite_sequence" VALUES('visit_requests',1);
INSERT INTO "sqlite_sequence" VALUES('data_requests',1);
INSERT INTO "sqlite_sequence" VALUES('faq',1);
INSERT INTO "sqlite_sequence" VALUES('visits',1);
INSERT INTO "sqlite_sequence" VALUES('broadcasts',6);
INSERT INTO "sqlite_sequence" VALUES('closures',1);
INSERT INTO "sqlite_sequence" VALUES('failed_turns',1);
COMMIT;
PRAGMA user_version = 21;
