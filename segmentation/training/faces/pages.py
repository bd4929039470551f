"""Pages without faces, drawn on the spot: letters, receipts, forms and screens, for which a detector must stay silent."""

import glob

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIZE = (640, 800)
FONTS = "/usr/share/fonts/truetype/*/*.ttf"
LETTERS = "eeeettaaooinnsshrrddlluccmmwwffgyyppbvkjxqzABCDEFGHIJKLMNOPQRSTUVWXYZ0011223344556789.,:;-/$%&@#()"


def words(rng, count):
    return " ".join("".join(rng.choice(list(LETTERS), rng.integers(1, 11))) for _ in range(count))


def marks(rng, pen, x, y, ink):
    """A grid of dots as codes have it, rings and dots as stamps and emblems have them, or a signature."""
    kind, step = rng.integers(3), int(rng.integers(2, 7))
    if kind == 0:
        for i, j in np.argwhere(rng.random((25, 25)) < 0.5):
            pen.rectangle((x + j * step, y + i * step, x + j * step + step - 1, y + i * step + step - 1), fill=ink)
    elif kind == 1:
        side = step * 20
        for _ in range(int(rng.integers(2, 6))):
            a, b = sorted(rng.integers(0, side, 2) + 1)
            left, top = rng.integers(0, side, 2) // 2
            pen.ellipse((x + left, y + top, x + left + a, y + top + b), outline=ink, fill=ink if rng.random() < 0.4 else None, width=step)
    else:
        at = np.cumsum(rng.normal((4, 0), 14, (40, 2)), 0) + (x, y)
        pen.line([tuple(map(float, p)) for p in at], fill=ink, width=step // 2 + 1)


def numbered(seed):
    return page(np.random.default_rng(seed))


def page(rng):
    files = sorted(glob.glob(FONTS))
    dark = rng.random() < 0.2
    paper = rng.integers(0, 70, 3) if dark else rng.integers(190, 256, 3)
    image = Image.new("RGB", SIZE, tuple(int(c) for c in paper))
    pen, y = ImageDraw.Draw(image), int(rng.integers(0, 30))
    while y < SIZE[1]:
        height = int(np.exp(rng.uniform(np.log(8), np.log(48))))
        font = ImageFont.truetype(files[rng.integers(len(files))], height) if files else ImageFont.load_default()
        ink = tuple(int(c) for c in (rng.integers(180, 256, 3) if dark else rng.integers(0, 130, 3)))
        for _ in range(int(rng.integers(1, 9)) if height < 24 else 1):
            kind, x = rng.random(), int(rng.integers(0, 200))
            if kind < 0.76:
                pen.text((x, y), words(rng, int(rng.integers(1, 9))), font=font, fill=ink)
            elif kind < 0.82:
                pen.line((x, y, SIZE[0] - x, y), fill=ink, width=int(rng.integers(1, 4)))
            elif kind < 0.88:
                for bar in range(x, min(SIZE[0], x + 260), int(rng.integers(3, 6))):
                    pen.rectangle((bar, y, bar + int(rng.integers(0, 3)), y + height * 2), fill=ink)
            elif kind < 0.94:
                marks(rng, pen, x, y, ink)
            else:
                shape = pen.ellipse if rng.random() < 0.5 else pen.rectangle
                shape((x, y, x + int(rng.integers(10, 200)), y + height * 2), outline=ink, fill=ink if rng.random() < 0.3 else None)
            y += int(height * rng.uniform(1.0, 1.7))
        y += int(rng.integers(0, 40))
    result = np.asarray(image).astype(np.float32)
    if rng.random() < 0.6:  # uneven light
        shade = cv2.resize(rng.uniform(0.6, 1.1, (4, 4)).astype(np.float32), SIZE, interpolation=cv2.INTER_CUBIC)
        result = result * shade[..., None]
    return np.clip(result, 0, 255).astype(np.uint8)
