"""Trains the digit network on windows made by corpus.py: train.py CORPUS VALIDATION OUT [--steps N] [--seed N] [--start NET]."""
import argparse
import glob
import json
import os
import time

import numpy as np
import torch

from network import DigitNetwork
from samples import NOT_A_DIGIT

BATCH = 64
PEAK_RATE = 4e-3


def load(folder: str) -> tuple[np.ndarray, np.ndarray]:
    """All windows of some folders, given as one text with commas between."""
    paths = [path for part in folder.split(",") for path in sorted(glob.glob(os.path.join(part, "[0-9]*.npz")))]
    shards = [np.load(path) for path in paths if ".part" not in path]
    return np.concatenate([s["pixels"] for s in shards]), np.concatenate([s["labels"] for s in shards])


def loss_of(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Cross-entropy a column; where either of "nothing" and "another glyph" is right, of their sum."""
    logs = torch.log_softmax(scores, 1)
    either = torch.logaddexp(logs[:, 0], logs[:, 11])
    known = labels.clamp(0, 11)
    picked = logs.gather(1, known[:, None])[:, 0]
    picked = torch.where(labels == NOT_A_DIGIT, either, picked)
    counted = labels >= 0
    # Columns with a digit on them are few and matter most.
    weight = torch.where((labels > 0) & (labels < 11), 2.0, 1.0) * counted
    return -(picked * weight).sum() / weight.sum()


def column_scores(network: DigitNetwork, pixels: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Share of right columns: on digits, on other glyphs, elsewhere (no digit there)."""
    network.eval()
    right = {"digits": [0, 0], "others": [0, 0], "elsewhere": [0, 0]}
    with torch.no_grad():
        for start in range(0, len(pixels), 256):
            scores = network(torch.from_numpy(pixels[start : start + 256, None].astype(np.float32)))
            best = scores.argmax(1).numpy()
            want = labels[start : start + 256]
            for name, mask, good in (
                ("digits", (want > 0) & (want < 11), best == want),
                ("others", want == 11, best == want),
                ("elsewhere", (want == 0) | (want == NOT_A_DIGIT), (best == 0) | (best == 11)),
            ):
                right[name][0] += int((good & mask).sum())
                right[name][1] += int(mask.sum())
    network.train()
    return {name: round(hits / max(count, 1), 5) for name, (hits, count) in right.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("validation")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", help="a network to go on from")
    parser.add_argument("--rate", type=float, default=PEAK_RATE, help="the highest learning rate")
    options = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    pixels, labels = load(options.corpus)
    check = load(options.validation)
    network = DigitNetwork()
    if options.start:
        network.load_state_dict(torch.load(options.start))
    weights = sum(p.numel() for p in network.parameters())
    print(f"{len(pixels)} windows, {weights} weights", flush=True)
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate, total_steps=options.steps, pct_start=0.05, final_div_factor=200)
    running, began, order = 0.0, time.time(), np.zeros(0, np.int64)
    for step in range(options.steps):
        if len(order) < BATCH:
            order = rng.permutation(len(pixels))
        chosen, order = np.sort(order[:BATCH]), order[BATCH:]
        strips = torch.from_numpy(pixels[chosen, None].astype(np.float32))
        strips = strips * (1 + 0.15 * torch.randn(BATCH, 1, 1, 1)) + 0.05 * torch.randn(strips.shape)
        # Fine scratches of light: rows or columns that differ a little.
        strips = strips + 0.1 * torch.randn(BATCH, 1, 1, 1) * torch.randn(BATCH, 1, strips.shape[2], 1)
        loss = loss_of(network(strips), torch.from_numpy(labels[chosen].astype(np.int64)))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5)
        optimiser.step()
        schedule.step()
        running = loss.item() if step == 0 else running * 0.99 + loss.item() * 0.01
        if step % 100 == 0:
            print(f"{step} loss {running:.4f} {time.time() - began:.0f} s", flush=True)
        if step % 1500 == 1499 or step == options.steps - 1:
            print(json.dumps({"step": step + 1, **column_scores(network, *check)}), flush=True)
            torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()
