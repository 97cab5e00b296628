"""The tables and every question asked of them.

- `log`: what the desk itself has written (classes, pupils, lessons, remarks), one canonical JSON
  text a row with its SHA-256; `subject` is the pupil it is about, so that erasing finds it.
- `records`: what children did, each record once by its hash, with what the desk adds: when it came
  (the only trusted time), by which device, whether it was signed. `month` follows from the record
  itself, so that the same record always lies in the same partition.
- `packets`: which were taken, so that a receipt can be given again.
- `verdicts`: what replays gave; they follow from the records and may be dropped at any time.

`at` counts in the order of writing; a desk reads on from the last one it has seen.
"""

from __future__ import annotations

__all__ = [
    "ADD_LOG",
    "ADD_PACKET",
    "ADD_RECORD",
    "ADD_VERDICT",
    "CLASS_RECORDS",
    "DEVICE_PACKETS",
    "DROP_LOG",
    "DROP_RECORD",
    "DROP_RECORDS",
    "LOG",
    "PACKETS_BY_DEVICE",
    "POSTGRES",
    "RECORD_NAMES",
    "SQLITE",
    "VERDICTS",
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
    "CREATE INDEX IF NOT EXISTS records_player ON records(player)",
    "CREATE TABLE IF NOT EXISTS packets("
    "hash TEXT PRIMARY KEY, klass TEXT NOT NULL, device TEXT NOT NULL, received BIGINT NOT NULL,"
    " fresh INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS verdicts(key TEXT PRIMARY KEY, body TEXT NOT NULL)",
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
    " WHERE klass = :klass AND at > :at ORDER BY at"
)
DROP_RECORDS = "DELETE FROM records WHERE klass = :klass AND player = :player"
DROP_RECORD = "DELETE FROM records WHERE klass = :klass AND hash = :hash"
ADD_PACKET = (
    "INSERT INTO packets(hash, klass, device, received, fresh)"
    " VALUES(:hash, :klass, :device, :received, :fresh) ON CONFLICT DO NOTHING"
)
PACKETS_BY_DEVICE = (
    "SELECT device, min(received), max(received), count(*) FROM packets WHERE klass = :klass"
    " GROUP BY device"
)
DEVICE_PACKETS = (
    "SELECT hash FROM packets WHERE klass = :klass AND device = :device"
    " ORDER BY received DESC, hash"
)
ADD_VERDICT = "INSERT INTO verdicts(key, body) VALUES(:key, :body) ON CONFLICT DO NOTHING"
VERDICTS = "SELECT key, body FROM verdicts"
