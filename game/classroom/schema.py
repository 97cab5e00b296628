"""The tables and every question asked of them.

- `log`: what the desk itself has written (classes, pupils, lessons, remarks), one canonical JSON
  text a row with its SHA-256; `subject` is the pupil it is about, so that erasing finds it.
- `records`: what children did, each record once by its hash, with what the desk adds: when it came
  (the only trusted time), by which device, whether it was signed. `month` follows from the record
  itself, so that the same record always lies in the same partition.
- `doubts`: records from another computer than before, put aside until the teacher has said what
  they are (see `doubts.py`).
- `packets`: which were taken, so that a receipt can be given again.
- `verdicts`: what replays gave; they follow from the records and may be dropped at any time.
- `sums`: the account of each player, and `summed`: up to which row of `records` the sums of a class
  are whole. They follow from the records, too, and from `rules` (the levels of this game). They
  never take the place of a later one, and are kept only while `summed` says that they are whole.

`at` counts in the order of writing; a desk reads on from the last one it has seen.
"""

from __future__ import annotations

__all__ = [
    "ADD_DOUBT",
    "ADD_LOG",
    "ADD_PACKET",
    "ADD_RECORD",
    "ADD_VERDICT",
    "BEGIN_SUMS",
    "CLASS_RECORDS",
    "DEVICE_PACKETS",
    "DOUBTS",
    "DROP_DOUBT",
    "DROP_DOUBTS",
    "DROP_LOG",
    "DROP_RECORD",
    "DROP_RECORDS",
    "DROP_SUM",
    "DROP_SUMMED",
    "DROP_SUMS",
    "HOME",
    "KEEP_SUM",
    "KEEP_SUMMED",
    "KEPT",
    "KNOWN_PACKET",
    "LOG",
    "OLD",
    "PACKETS_BY_DEVICE",
    "PLAYER_MENTIONS",
    "PLAYER_RECORDS",
    "POSTGRES",
    "RECORD",
    "RECORD_NAMES",
    "ROWS_BETWEEN",
    "SQLITE",
    "SUMMED",
    "SUMS",
    "VERDICT",
    "VERSION",
]

VERSION = 1

SQLITE = (
    "CREATE TABLE IF NOT EXISTS log("
    "at INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL UNIQUE, subject TEXT NOT NULL,"
    " body TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS log_subject ON log(subject)",
    "CREATE TABLE IF NOT EXISTS records("
    "at INTEGER PRIMARY KEY AUTOINCREMENT, month INTEGER NOT NULL, hash TEXT NOT NULL,"
    " klass TEXT NOT NULL, player TEXT NOT NULL, device TEXT NOT NULL, signed INTEGER NOT NULL,"
    " received INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(hash, month, klass, signed))",
    "CREATE INDEX IF NOT EXISTS records_klass ON records(klass, at)",
    "CREATE INDEX IF NOT EXISTS records_player ON records(player)",
    "CREATE TABLE IF NOT EXISTS packets("
    "hash TEXT PRIMARY KEY, klass TEXT NOT NULL, device TEXT NOT NULL, received INTEGER NOT NULL,"
    " fresh INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS verdicts(key TEXT PRIMARY KEY, body TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS doubts("
    "at INTEGER PRIMARY KEY AUTOINCREMENT, month INTEGER NOT NULL, hash TEXT NOT NULL,"
    " klass TEXT NOT NULL, player TEXT NOT NULL, device TEXT NOT NULL, signed INTEGER NOT NULL,"
    " received INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(klass, device, hash))",
    "CREATE TABLE IF NOT EXISTS summed("
    "klass TEXT PRIMARY KEY, rules TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS sums("
    "klass TEXT NOT NULL, player TEXT NOT NULL, at INTEGER NOT NULL, hash TEXT NOT NULL,"
    " body TEXT NOT NULL, PRIMARY KEY(klass, player)) WITHOUT ROWID",
)
POSTGRES = (
    "CREATE TABLE IF NOT EXISTS ilme_version(version INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS log("
    "at BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hash TEXT NOT NULL UNIQUE,"
    " subject TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS log_subject ON log(subject)",
    "CREATE SEQUENCE IF NOT EXISTS records_at",
    "CREATE TABLE IF NOT EXISTS records("
    "at BIGINT NOT NULL DEFAULT nextval('records_at'), month INTEGER NOT NULL, hash TEXT NOT NULL,"
    " klass TEXT NOT NULL, player TEXT NOT NULL, device TEXT NOT NULL, signed INTEGER NOT NULL,"
    " received BIGINT NOT NULL, body TEXT NOT NULL, UNIQUE(hash, month, klass, signed)"
    ") PARTITION BY LIST (month)",
    "CREATE INDEX IF NOT EXISTS records_klass ON records(klass, at)",
    "CREATE INDEX IF NOT EXISTS records_player_at ON records(player, at)",
    "CREATE TABLE IF NOT EXISTS packets("
    "hash TEXT PRIMARY KEY, klass TEXT NOT NULL, device TEXT NOT NULL, received BIGINT NOT NULL,"
    " fresh INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS verdicts(key TEXT PRIMARY KEY, body TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS doubts("
    "at BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, month INTEGER NOT NULL,"
    " hash TEXT NOT NULL, klass TEXT NOT NULL, player TEXT NOT NULL, device TEXT NOT NULL,"
    " signed INTEGER NOT NULL, received BIGINT NOT NULL, body TEXT NOT NULL,"
    " UNIQUE(klass, device, hash))",
    "CREATE TABLE IF NOT EXISTS summed("
    "klass TEXT PRIMARY KEY, rules TEXT NOT NULL, at BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS sums("
    "klass TEXT NOT NULL, player TEXT NOT NULL, at BIGINT NOT NULL, hash TEXT NOT NULL,"
    " body TEXT NOT NULL, PRIMARY KEY(klass, player))",
)
RECORD_NAMES = ("month", "hash", "klass", "player", "device", "signed", "received", "body")
"""What a row of `records` is given."""


ADD_LOG = (
    "INSERT INTO log(hash, subject, body) VALUES(:hash, :subject, :body) ON CONFLICT DO NOTHING"
)
LOG = "SELECT at, hash, body FROM log WHERE at > :at ORDER BY at"
DROP_LOG = "DELETE FROM log WHERE subject = :subject"
ADD_RECORD = (
    "INSERT INTO records(month, hash, klass, player, device, signed, received, body)"
    " VALUES(:month, :hash, :klass, :player, :device, :signed, :received, :body)"
    " ON CONFLICT DO NOTHING"
)
CLASS_RECORDS = (
    "SELECT at, hash, player, device, signed, received, body FROM records"
    " WHERE klass = :klass AND at > :at ORDER BY at LIMIT :most"
)
ROWS_BETWEEN = (
    "SELECT at, hash, player, device, signed, received, body FROM records"
    " WHERE klass = :klass AND at BETWEEN :first AND :last AND NOT EXISTS ("
    "SELECT 1 FROM records AS before WHERE before.hash = records.hash"
    " AND before.klass || '' = records.klass AND before.at < records.at) ORDER BY at"
)
"""Each record in its first row only."""
KEPT = (
    "SELECT count(*), min(received) FROM records WHERE klass = :klass"
    " AND body NOT LIKE :joined AND body NOT LIKE :left"
)
OLD = (
    "SELECT hash FROM records WHERE klass = :klass AND received < :before"
    " AND body NOT LIKE :joined AND body NOT LIKE :left"
)
PLAYER_RECORDS = (
    "SELECT at, hash, player, device, signed, received, body FROM records"
    " WHERE player = :player AND klass = :klass AND at >= :first ORDER BY at"
)
PLAYER_MENTIONS = (
    "SELECT at, hash, player, device, signed, received, body FROM records"
    " WHERE player = :player AND klass = :klass AND body LIKE :like ORDER BY at"
)
RECORD = (
    "SELECT at, hash, player, device, signed, received, body FROM records"
    " WHERE hash = :hash AND klass || '' = :klass ORDER BY at"  # the hash leads, not the class
)
DROP_RECORDS = "DELETE FROM records WHERE klass = :klass AND player = :player"
DROP_RECORD = "DELETE FROM records WHERE klass = :klass AND hash = :hash"
HOME = (
    "SELECT device FROM records WHERE player = :player AND klass = :klass AND signed = 1"
    " ORDER BY at LIMIT 1"
)
"""The computer that was the first to speak for a player."""
ADD_DOUBT = (
    "INSERT INTO doubts(month, hash, klass, player, device, signed, received, body)"
    " VALUES(:month, :hash, :klass, :player, :device, :signed, :received, :body)"
    " ON CONFLICT DO NOTHING"
)
DOUBTS = (
    "SELECT month, hash, klass, player, device, signed, received, body FROM doubts"
    " WHERE klass = :klass ORDER BY at"
)
DROP_DOUBT = "DELETE FROM doubts WHERE klass = :klass AND device = :device AND hash = :hash"
DROP_DOUBTS = "DELETE FROM doubts WHERE klass = :klass AND player = :player"
ADD_PACKET = (
    "INSERT INTO packets(hash, klass, device, received, fresh)"
    " VALUES(:hash, :klass, :device, :received, :fresh) ON CONFLICT DO NOTHING"
)
PACKETS_BY_DEVICE = (
    "SELECT device, min(received), max(received), count(*) FROM packets WHERE klass = :klass"
    " GROUP BY device"
)
KNOWN_PACKET = "SELECT received FROM packets WHERE hash = :hash"
DEVICE_PACKETS = (
    "SELECT hash FROM packets WHERE klass = :klass AND device = :device"
    " ORDER BY received DESC, hash"
)
ADD_VERDICT = "INSERT INTO verdicts(key, body) VALUES(:key, :body) ON CONFLICT DO NOTHING"
VERDICT = "SELECT body FROM verdicts WHERE key = :key"
SUMMED = "SELECT at FROM summed WHERE klass = :klass AND rules = :rules"
SUMS = "SELECT player, hash, body FROM sums WHERE klass = :klass"
DROP_SUMS = "DELETE FROM sums WHERE klass = :klass"
DROP_SUM = "DELETE FROM sums WHERE klass = :klass AND player = :player"
DROP_SUMMED = "DELETE FROM summed WHERE klass = :klass"
BEGIN_SUMS = "INSERT INTO summed(klass, rules, at) VALUES(:klass, :rules, 0)"
KEEP_SUM = (
    "INSERT INTO sums(klass, player, at, hash, body)"
    " SELECT klass, :player, :at, :hash, :body FROM summed"
    " WHERE klass = :klass AND rules = :rules"
    " ON CONFLICT(klass, player) DO UPDATE SET"
    " at = excluded.at, hash = excluded.hash, body = excluded.body WHERE sums.at <= excluded.at"
)
KEEP_SUMMED = (
    "UPDATE summed SET at = :at"
    " WHERE klass = :klass AND rules = :rules AND at >= :since AND at < :at"
)
