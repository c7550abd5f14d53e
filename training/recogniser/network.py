"""The digit network: small convolutions from 28 rows down to one, then along the line. Twelve classes a column."""
import torch
from torch import nn

CLASSES = 12


def _block(into: int, out: int, kernel, stride=1, padding=1) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(into, out, kernel, stride, padding, bias=False), nn.BatchNorm2d(out), nn.ReLU())


class DigitNetwork(nn.Module):
    """N x 1 x 28 x W -> N x 12 x ceil(W / 2), before the softmax. About 86,000 weights."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            _block(1, 14, 3, 2),
            _block(14, 24, 3),
            _block(24, 32, 3, (2, 1)),
            _block(32, 36, 3),
            _block(36, 60, (7, 3), 1, (0, 1)),
            _block(60, 60, (1, 5), 1, (0, 2)),
            nn.Conv2d(60, CLASSES, (1, 3), 1, (0, 1)),
        )

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        return self.layers(strips)[:, :, 0]


def folded(network: DigitNetwork) -> list[tuple[nn.Conv2d, torch.Tensor, torch.Tensor, bool]]:
    """Each convolution with its batch normalisation folded in: (layer, weights, bias, ReLU after it)."""
    out = []
    for layer in network.layers:
        if isinstance(layer, nn.Conv2d):
            out.append((layer, layer.weight.detach(), layer.bias.detach(), False))
            continue
        convolution, normal = layer[0], layer[1]
        scale = (normal.weight / torch.sqrt(normal.running_var + normal.eps)).detach()
        out.append((
            convolution,
            convolution.weight.detach() * scale[:, None, None, None],
            (normal.bias - normal.running_mean * scale).detach(),
            True,
        ))
    return out
