"""Prints the share of right columns of a network on some folders of windows: scores.py NET FOLDER..."""
import json
import sys

import torch

from network import DigitNetwork
from train import column_scores, load


def main() -> None:
    network = DigitNetwork()
    network.load_state_dict(torch.load(sys.argv[1]))
    print(json.dumps({folder: column_scores(network, *load(folder)) for folder in sys.argv[2:]}, indent=1))


if __name__ == "__main__":
    main()
