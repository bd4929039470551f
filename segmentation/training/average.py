"""Averages the weights of several checkpoints of one kind into one.

usage: average.py --out FILE CHECKPOINT...
"""

import argparse

import torch


def mean(states):
    """Of each number that is a fraction; counters come from the first."""
    first = states[0]
    return {
        name: sum(state[name] for state in states) / len(states) if value.dtype.is_floating_point else value
        for name, value in first.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True)
    parser.add_argument("checkpoints", nargs="+", help="as train.py writes them")
    options = parser.parse_args()
    states = [torch.load(path, map_location="cpu", weights_only=False)["average"] for path in options.checkpoints]
    torch.save({"average": mean(states)}, options.out)


if __name__ == "__main__":
    main()
