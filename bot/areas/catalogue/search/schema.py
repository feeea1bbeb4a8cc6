"""The index file: one SQLite database, written once, never changed (SQLite 3.40 and later)."""

from __future__ import annotations

FORMAT = 6
"""Raised with every change of the tables or of how words are normalised and keyed; older files are rebuilt."""

APPLICATION_ID = 0x50434158
"""Marks the file as an index of ours."""

STAGE = """
create table stage (
    length integer, popularity real, id integer, title text, authors text, extra text, names text,
    main integer, available integer, work integer, isbns text, facets text)
"""

TABLES = """
create table row (            -- shortest titles first: the first rows found are the fullest matches
    row integer primary key, id integer not null, title text not null, authors text not null,
    extra text not null,      -- subjects, publisher and year
    names text not null,      -- other names, one a line
    main integer not null,    -- words of the title before its subtitle
    popularity real not null, available integer not null, work integer not null);
create virtual table words using fts5(
    title, authors, extra, facets, content='', columnsize=0, detail=column, tokenize='ascii');
create table term (term integer primary key, word text not null, df integer not null);   -- most frequent first
create table near (           -- what else a word may stand for: deletions, roots, sounds, skeletons
    key integer not null, term integer not null, primary key (key, term)) without rowid;
create table title_key (key integer not null, row integer not null, primary key (key, row)) without rowid;
create table isbn (isbn integer not null, row integer not null, primary key (isbn, row)) without rowid;
create table alternative (phrase text primary key, meaning text not null) without rowid;
create table fact (name text primary key, value) without rowid
"""

AFTERWARDS = """
create unique index term_word on term (word, df);
create unique index row_id on row (id)
"""
