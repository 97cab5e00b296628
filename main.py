"""Start İlmə: `python main.py` plays; `python main.py --help` lists the verbs."""

import sys

PLEA = """İlmə needs one more step.
  en: Python 3.11 or newer, then:  python -m pip install .
  az: Python 3.11 və ya daha yeni lazımdır, sonra:  python -m pip install .
  ru: Нужен Python 3.11 или новее, затем:  python -m pip install .
Missing / çatışmır / не хватает: """


def start() -> int:
    """Run the verb on the command line; gives the exit code."""
    try:
        from game.verbs import main
    except (ImportError, SyntaxError) as problem:
        sys.stderr.write(f"{PLEA}{problem}\n")
        return 3
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
