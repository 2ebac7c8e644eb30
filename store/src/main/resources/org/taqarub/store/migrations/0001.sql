-- Reports and what was read from them. Offsets are UTF-16 code units, 0-based, half-open, into reports.text; dates are ISO 8601, '' where unknown.
-- Findings are numbered from 0 within their report, in the order of the record. `rule` is the name of the rule that the finding rests on; the trees
-- below it are in `evidence`. Strings that have no UTF-8 form (a surrogate alone) are stored as blobs of UTF-16, big-endian.

CREATE TABLE runs (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,             -- import, reread, correct
    started  TEXT NOT NULL,             -- ISO 8601, UTC
    finished TEXT,                      -- null while it runs, or where it was broken off
    version  TEXT NOT NULL,             -- of Taqarub
    lexicon  TEXT NOT NULL,             -- version of the lexicon, '' until the first report is read
    inputs   TEXT NOT NULL              -- as the user named them, a line each
);

CREATE TABLE reports (
    key       INTEGER PRIMARY KEY,
    source    TEXT NOT NULL,
    id        TEXT NOT NULL,
    published TEXT NOT NULL,
    title     TEXT NOT NULL,
    url       TEXT NOT NULL,
    category  TEXT NOT NULL,
    text      TEXT NOT NULL,
    checksum  BLOB NOT NULL,            -- of all that came in
    lexicon   TEXT NOT NULL,            -- version of the lists and rules that read it
    run       INTEGER NOT NULL REFERENCES runs (id),
    sequence  INTEGER NOT NULL,         -- grows with each change of any report
    UNIQUE (source, id)
);
CREATE UNIQUE INDEX reports_sequence ON reports (sequence);

-- Who is the same in every report; names are the longest seen.
CREATE TABLE actors (
    key     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    arabic  TEXT NOT NULL,
    english TEXT NOT NULL,
    country TEXT NOT NULL,              -- ISO 3166-1 alpha-3 or ''
    sector  TEXT NOT NULL
);

CREATE TABLE rules (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
);

CREATE TABLE entities (
    report  INTEGER NOT NULL REFERENCES reports (key),
    ordinal INTEGER NOT NULL,
    id      TEXT NOT NULL,
    actor   INTEGER REFERENCES actors (key), -- null for whom only this report tells apart
    kind    TEXT NOT NULL,
    arabic  TEXT NOT NULL,
    english TEXT NOT NULL,
    country TEXT NOT NULL,
    sector  TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;
CREATE INDEX entities_actor ON entities (actor);

CREATE TABLE mentions (
    report   INTEGER NOT NULL REFERENCES reports (key),
    entity   INTEGER NOT NULL,          -- entities.ordinal
    ordinal  INTEGER NOT NULL,
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    rule     INTEGER NOT NULL REFERENCES rules (number),
    PRIMARY KEY (report, entity, ordinal)
) WITHOUT ROWID;

CREATE TABLE quotations (
    report        INTEGER NOT NULL REFERENCES reports (key),
    ordinal       INTEGER NOT NULL,
    "start"       INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    manner        TEXT NOT NULL,
    cue_start     INTEGER NOT NULL,
    cue_end       INTEGER NOT NULL,
    speaker       TEXT,                 -- entities.id
    speaker_start INTEGER,
    speaker_end   INTEGER,
    act           TEXT NOT NULL,
    addressee     TEXT,                 -- entities.id
    venue_start   INTEGER,
    venue_end     INTEGER,
    date          TEXT NOT NULL,
    rule          INTEGER NOT NULL REFERENCES rules (number),
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

CREATE TABLE quotation_carriers (
    report    INTEGER NOT NULL REFERENCES reports (key),
    quotation INTEGER NOT NULL,
    ordinal   INTEGER NOT NULL,
    entity    TEXT NOT NULL,            -- entities.id
    PRIMARY KEY (report, quotation, ordinal)
) WITHOUT ROWID;

CREATE TABLE events (
    report        INTEGER NOT NULL REFERENCES reports (key),
    ordinal       INTEGER NOT NULL,
    "start"       INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    type          TEXT NOT NULL,
    mode          TEXT NOT NULL,
    status        TEXT NOT NULL,
    attributed    INTEGER NOT NULL,
    date          TEXT NOT NULL,
    place_start   INTEGER,
    place_end     INTEGER,
    score         REAL,                 -- PLOVER, -10 to +10
    quad          TEXT,
    cameo         TEXT,
    goldstein     REAL,
    stated_type   TEXT,                 -- what the words state, where it is read as another type
    stated_mode   TEXT,
    stated_status TEXT,
    rule          INTEGER NOT NULL REFERENCES rules (number),
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;
CREATE INDEX events_type ON events (type, date);

CREATE TABLE event_sides (
    report  INTEGER NOT NULL REFERENCES reports (key),
    event   INTEGER NOT NULL,           -- events.ordinal
    side    TEXT NOT NULL,              -- actor, recipient
    ordinal INTEGER NOT NULL,
    entity  TEXT NOT NULL,              -- entities.id
    PRIMARY KEY (report, event, side, ordinal)
) WITHOUT ROWID;

CREATE TABLE event_locations (
    report    INTEGER NOT NULL REFERENCES reports (key),
    event     INTEGER NOT NULL,
    ordinal   INTEGER NOT NULL,
    place     TEXT NOT NULL,            -- id of the gazetteer
    country   TEXT NOT NULL,
    latitude  REAL,
    longitude REAL,
    PRIMARY KEY (report, event, ordinal)
) WITHOUT ROWID;

CREATE TABLE event_figures (
    report  INTEGER NOT NULL REFERENCES reports (key),
    event   INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    least   INTEGER,
    most    INTEGER,
    unit    TEXT NOT NULL,
    victims TEXT,                       -- entities.id
    source  TEXT,                       -- entities.id
    PRIMARY KEY (report, event, ordinal)
) WITHOUT ROWID;

CREATE TABLE event_contexts (
    report  INTEGER NOT NULL REFERENCES reports (key),
    event   INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (report, event, ordinal)
) WITHOUT ROWID;

CREATE TABLE times (
    report  INTEGER NOT NULL REFERENCES reports (key),
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    value   TEXT NOT NULL,
    rule    INTEGER NOT NULL REFERENCES rules (number),
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

CREATE TABLE positions (
    report  INTEGER NOT NULL REFERENCES reports (key),
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    holder  TEXT NOT NULL,              -- entities.id
    issue   TEXT NOT NULL,
    stance  TEXT NOT NULL,
    rule    INTEGER NOT NULL REFERENCES rules (number),
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

CREATE TABLE warnings (
    report  INTEGER NOT NULL REFERENCES reports (key),
    ordinal INTEGER NOT NULL,
    code    TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) WITHOUT ROWID;

-- All evidence trees of a report: mentions, quotations, events (each followed by its figures and contexts), times, positions, in the order of the
-- record. A tree is the number of its rule, its start less its parent's (zigzag), its length, the number of its parts, and the parts; all
-- as variable-length integers of seven bits a byte, the lowest first.
CREATE TABLE evidence (
    report INTEGER PRIMARY KEY REFERENCES reports (key),
    trees  BLOB NOT NULL
);

-- What counting once needs of a report; see org.taqarub.store.once.
CREATE TABLE gists (
    report INTEGER PRIMARY KEY REFERENCES reports (key),
    bytes  BLOB NOT NULL
);

-- What could not be read. A report that is read later takes its line away.
CREATE TABLE failures (
    file   TEXT NOT NULL,
    part   TEXT NOT NULL,               -- what the file is counted in: line, record, entry
    number INTEGER NOT NULL,            -- 1-based; 0 where the whole file is meant
    reason TEXT NOT NULL,
    remedy TEXT NOT NULL,
    run    INTEGER NOT NULL REFERENCES runs (id),
    PRIMARY KEY (file, part, number)
) WITHOUT ROWID;

-- What was left out on purpose: texts that are not Arabic, pages that are no articles.
CREATE TABLE skipped (
    source TEXT NOT NULL,               -- outlet; the file where there is no report to name
    id     TEXT NOT NULL,               -- of the report; the line, record or entry of the file, '' for all of it
    reason TEXT NOT NULL,
    count  INTEGER NOT NULL,            -- 1, or how many things of that file
    run    INTEGER NOT NULL REFERENCES runs (id),
    PRIMARY KEY (source, id)
) WITHOUT ROWID;

-- Corrections by people, in the order in which they were made; never deleted, only undone.
CREATE TABLE corrections (
    number  INTEGER PRIMARY KEY,
    source  TEXT NOT NULL,
    id      TEXT NOT NULL,              -- of the report, with source
    finding TEXT NOT NULL,              -- entity, mention, quotation, event, time, position
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    words   TEXT NOT NULL,              -- the words at start..end
    action  TEXT NOT NULL,              -- accept, reject, change, add
    before  TEXT,                       -- JSON of the finding, null for one that was added
    after   TEXT,                       -- JSON of the finding, null for one that was rejected
    who     TEXT NOT NULL,
    made    TEXT NOT NULL,              -- ISO 8601, UTC
    why     TEXT NOT NULL,
    undone  TEXT                        -- when it was undone, null where it holds
);
CREATE INDEX corrections_report ON corrections (source, id);

-- What the reader said of a report that has corrections, as JSON, so that undoing brings it back.
CREATE TABLE read_as (
    report INTEGER PRIMARY KEY REFERENCES reports (key),
    record TEXT NOT NULL
);

-- What is derived from all reports together, and can be made again: groups of duplicates, of quotations, and happenings.
CREATE TABLE derived (
    name     TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL           -- of the last report that it counts
) WITHOUT ROWID;

CREATE TABLE duplicates (
    report INTEGER PRIMARY KEY REFERENCES reports (key),
    first  INTEGER NOT NULL REFERENCES reports (key) -- the earliest of its group; itself where it is that
);
CREATE INDEX duplicates_first ON duplicates (first);

CREATE TABLE said_again (
    report    INTEGER NOT NULL REFERENCES reports (key),
    quotation INTEGER NOT NULL,
    saying    TEXT NOT NULL,            -- the same for all tellings of one quotation
    variant   INTEGER NOT NULL,         -- number of its wording among them, from 0
    PRIMARY KEY (report, quotation)
) WITHOUT ROWID;
CREATE INDEX said_again_saying ON said_again (saying);

CREATE TABLE happenings (
    id         TEXT PRIMARY KEY,
    type       TEXT NOT NULL,
    mode       TEXT NOT NULL,
    status     TEXT NOT NULL,
    date       TEXT NOT NULL,
    reports    INTEGER NOT NULL,
    outlets    INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen  TEXT NOT NULL,
    score      REAL,
    summary    TEXT NOT NULL            -- the happening as `taqarub happenings --format jsonl` prints it
) WITHOUT ROWID;

CREATE TABLE witnesses (
    report    INTEGER NOT NULL REFERENCES reports (key),
    event     INTEGER NOT NULL,         -- events.ordinal
    happening TEXT NOT NULL REFERENCES happenings (id),
    PRIMARY KEY (report, event)
) WITHOUT ROWID;
CREATE INDEX witnesses_happening ON witnesses (happening);
