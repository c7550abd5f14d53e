"""Writes a trained network as int8 weights for the app: export.py NET OUT.bin (layout: src/workers/digits/digit-weights.ts)."""
import struct
import sys

import numpy as np
import torch

from network import DigitNetwork, folded


def quantised(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One scale an output channel; weight = int8 * scale."""
    scale = np.maximum(np.abs(weights).max((1, 2, 3)), 1e-8) / 127
    return scale.astype(np.float32), np.round(weights / scale[:, None, None, None]).astype(np.int8)


def packed(network: DigitNetwork) -> bytes:
    layers = folded(network)
    out = bytearray(b"YDN1" + struct.pack("<I", len(layers)))
    for layer, weights, bias, relu in layers:
        scale, whole = quantised(weights.numpy())
        out += struct.pack("<9I", *whole.shape, *layer.stride, *layer.padding, int(relu))
        out += scale.tobytes() + bias.numpy().astype("<f4").tobytes() + whole.tobytes()
        out += bytes(-len(out) % 4)
    return bytes(out)


def main() -> None:
    network = DigitNetwork()
    network.load_state_dict(torch.load(sys.argv[1]))
    network.eval()
    data = packed(network)
    with open(sys.argv[2], "wb") as file:
        file.write(data)
    print(f"{len(data)} bytes")


if __name__ == "__main__":
    main()
