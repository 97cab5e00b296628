"""What travels between a child's PC and the teacher's desk: pure formats, sealed and signed.

The same files go by stick, shared folder or LAN; each is checked whole before a word of it is
believed, and every refusal is a `Diagnostic`, never an exception. No clock, no disk, no network,
and no randomness but what libsodium's sealing draws. PyNaCl is loaded with the first key, so a game
without it plays on, alone: ask `is_possible()` first.

- `keys`: a `Keys` from a secret signs and unseals; `verify`, `seal`, `same`. `canonical`: the one
  written form of a value. `shapes`: looks at facts. `signed`: a body under a signature.
- `class_file`: what a PC gets to belong to a class; no names. `roster`: names, sealed for staff.
  `recovery`: a teacher's secret as words on paper.
- `travel`: which records leave a PC; `sound`: whether one may. `packet`: records made into packets;
  `opening`: packets opened. `receipt`: what the desk has.
- `teaching`: assignments and feedback, registers with counters. `orders`: tombstones and revoked
  devices. `desk_file`: all of these in one file.
- `pins`: a child's three pictures. `pairing`: how a PC and a desk meet over the LAN. `hails`: how a
  game finds a desk near by. `places`: the folders and names of all these files.

Trust: a class is its signing key, remembered at joining. A device is its key. A teacher is a staff
key named by the class. A signature proves which device, never which child.
To add a fact to a file: a field with a default; older games keep and forward what they do not know.
A fact that must be understood is named in `crit`, and older games refuse politely.
"""

from game.exchange.canonical import canonical, parsed
from game.exchange.class_file import (
    ClassFile,
    ClassPupil,
    class_proof,
    make_class_file,
    open_class_file,
)
from game.exchange.desk_file import DeskFile, make_desk_file, open_desk_file
from game.exchange.hails import ASKED, HAIL_PORT, answered, heard, short
from game.exchange.keys import Keys, is_possible, same, seal, verify
from game.exchange.opening import Packet, class_of, open_packet
from game.exchange.orders import (
    Revocation,
    Tombstone,
    erased,
    mark_of,
    revocation_of,
    sign_revocation,
    sign_tombstone,
    tombstone_of,
    without_erased,
)
from game.exchange.packet import (
    MOST_BYTES,
    Parcel,
    Span,
    digest_of,
    make_packets,
)
from game.exchange.pairing import (
    COLORS,
    SHAPES,
    WINDOW_S,
    class_code,
    clean_code,
    fits_code,
    keeps_promise,
    pictures,
    promise,
)
from game.exchange.pins import PICTURES, PIN_LENGTH, TRIES, WAIT_S, is_pin, pin_check
from game.exchange.places import (
    CLASS_FILE,
    DESK_FILE,
    PACKETS,
    PACKS,
    RECEIPTS,
    RECOVERY,
    class_in,
    folder_name,
    pack_name,
    packet_name,
    receipt_name,
    ulid,
)
from game.exchange.receipt import NOBODY, Receipt, make_receipt, open_receipt
from game.exchange.recovery import recovery_words, secret_of
from game.exchange.roster import make_roster, open_roster
from game.exchange.signed import Signed
from game.exchange.teaching import (
    MOST_PACKS,
    Assigned,
    Assignment,
    Feedback,
    assignment_of,
    feedback_of,
    latest,
    sign_assignment,
    sign_feedback,
    zip_digest,
)
from game.exchange.travel import TRAVELS, WITHHELD, travelling

__all__ = [
    "ASKED",
    "Assigned",
    "Assignment",
    "CLASS_FILE",
    "COLORS",
    "ClassFile",
    "ClassPupil",
    "DESK_FILE",
    "DeskFile",
    "Feedback",
    "HAIL_PORT",
    "Keys",
    "MOST_BYTES",
    "MOST_PACKS",
    "NOBODY",
    "PACKETS",
    "PACKS",
    "PICTURES",
    "PIN_LENGTH",
    "Packet",
    "Parcel",
    "RECEIPTS",
    "RECOVERY",
    "Receipt",
    "Revocation",
    "SHAPES",
    "Signed",
    "Span",
    "TRAVELS",
    "TRIES",
    "Tombstone",
    "WAIT_S",
    "WINDOW_S",
    "WITHHELD",
    "answered",
    "assignment_of",
    "canonical",
    "class_code",
    "class_in",
    "class_proof",
    "class_of",
    "clean_code",
    "digest_of",
    "erased",
    "feedback_of",
    "fits_code",
    "folder_name",
    "heard",
    "is_pin",
    "is_possible",
    "keeps_promise",
    "latest",
    "make_class_file",
    "make_desk_file",
    "make_packets",
    "make_receipt",
    "make_roster",
    "mark_of",
    "open_class_file",
    "open_desk_file",
    "open_packet",
    "open_receipt",
    "open_roster",
    "pack_name",
    "packet_name",
    "parsed",
    "pictures",
    "pin_check",
    "promise",
    "receipt_name",
    "recovery_words",
    "revocation_of",
    "same",
    "seal",
    "secret_of",
    "short",
    "sign_assignment",
    "sign_feedback",
    "sign_revocation",
    "sign_tombstone",
    "tombstone_of",
    "travelling",
    "ulid",
    "verify",
    "without_erased",
    "zip_digest",
]
