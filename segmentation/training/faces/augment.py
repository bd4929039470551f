"""Crops for training: one photo around one face, mosaics of small photos, crowds of pasted faces; then all that happens
to photos: turns, covered parts, light, colour, blur, noise, coding.
"""

from concurrent.futures import ProcessPoolExecutor

import cv2
import numpy as np

import pages

PAGES = 384
LOW, HIGH = 8.0, 66.0  # pixels: faces are brought to a side between these, evenly by the logarithm
MOST = 2.2  # times that a photo is enlarged at most


def log_uniform(rng, low, high):
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def placed(photo, boxes, matrix, size, ground):
    """A photo brought onto a ground by an affine map, and where its boxes come to lie (upright boxes of the turned ones'
    mean width and height)."""
    scale = np.sqrt(abs(np.linalg.det(matrix[:, :2])))
    corners = np.array([[0, 0], [size, 0], [0, size], [size, size]]) - matrix[:, 2]
    needed = corners @ np.linalg.inv(matrix[:, :2]).T
    left, top = np.maximum(np.floor(needed.min(0)) - 2, 0).astype(int)
    right, bottom = np.ceil(needed.max(0)).astype(int) + 2
    photo = photo[top : max(0, bottom), left : max(0, right)]
    if not photo.size:
        return ground, boxes[:0]
    boxes = boxes - np.array([left, top, 0, 0, 0], np.float32)
    matrix = np.hstack([matrix[:, :2], (matrix[:, 2] + matrix[:, :2] @ (left, top))[:, None]])
    if scale < 0.6:  # averaging first, since the map only looks at four neighbours
        sides = (max(1, round(photo.shape[1] * scale)), max(1, round(photo.shape[0] * scale)))
        small = cv2.resize(photo, sides, interpolation=cv2.INTER_AREA)
        shrink = np.array([photo.shape[1] / small.shape[1], photo.shape[0] / small.shape[0]])
        matrix, photo = np.hstack([matrix[:, :2] * shrink, matrix[:, 2:]]), small
        boxes = boxes / np.array([*shrink, *shrink, 1], np.float32)
    picture = cv2.warpAffine(photo, matrix, (size, size), ground, cv2.INTER_LINEAR, cv2.BORDER_TRANSPARENT)
    if not len(boxes):
        return picture, boxes
    middle = (boxes[:, :2] + boxes[:, 2:4] / 2) @ matrix[:, :2].T + matrix[:, 2]
    turn = np.abs(matrix[:, :2]) / np.sqrt((matrix[:, :2] ** 2).sum(0))
    sides = boxes[:, 2:4] * np.sqrt((matrix[:, :2] ** 2).sum(0))
    share = turn**2  # 0 degrees keeps width and height, 90 exchanges them
    sides = sides @ share.T
    return picture, np.hstack([middle - sides / 2, sides, boxes[:, 4:]]).astype(np.float32)


def angle(rng):
    kind = rng.random()
    if kind < 0.25:
        return 0.0
    if kind < 0.80:
        return rng.normal(0, 10)
    return rng.uniform(-45, 45) if kind < 0.96 else rng.choice([90, 180, 270]) + rng.normal(0, 8)


def around(rng, photo, box, side, place):
    """The map that brings a box's centre to a place and its longer side to a size."""
    scale = min(MOST, side / max(box[2], box[3]))
    flip = -1 if rng.random() < 0.5 else 1
    a = np.deg2rad(angle(rng))
    stretch = np.exp(rng.normal(0, 0.05))
    turn = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
    linear = turn @ np.diag([flip * scale * stretch, scale / stretch])
    middle = np.array([box[0] + box[2] / 2, box[1] + box[3] / 2])
    return np.hstack([linear, (np.asarray(place) - linear @ middle)[:, None]])


class Scenes:
    """Draws crops from photos."""

    def __init__(self, photos, size):
        self.size = size
        self.faces = [(p, b) for _, p, b in photos if (b[:, 4] > 0).any()] if photos else []
        self.plain = [p for _, p, b in photos if not len(b)]
        with ProcessPoolExecutor() as pool:
            self.pages = list(pool.map(pages.numbered, range(PAGES), chunksize=4))

    def draw(self, rng):
        kind, none = rng.random(), np.zeros((0, 5), np.float32)
        if kind < 0.36:
            picture, boxes = self.single(rng)
        elif kind < 0.51:
            picture, boxes = self.mosaic(rng)
        elif kind < 0.61:
            picture, boxes = self.crowd(rng)
        elif kind < 0.79:
            picture, boxes = self.ground(rng, self.pages), none
        else:
            picture, boxes = self.ground(rng, self.plain), none
        picture = covered(rng, picture, boxes)
        return developed(rng, picture), boxes

    def ground(self, rng, photos=None):
        """A part of a photo without faces, or now and then one colour."""
        if rng.random() < 0.08:
            return np.full((self.size, self.size, 3), rng.integers(0, 256, 3), np.uint8)
        photos = photos or (self.pages if rng.random() < 0.12 else self.plain)
        photo = photos[rng.integers(len(photos))]
        scale = max(self.size / min(photo.shape[:2]), log_uniform(rng, 0.4, 2))
        photo = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        photo = cv2.copyMakeBorder(photo, 0, max(0, self.size - photo.shape[0]), 0, max(0, self.size - photo.shape[1]), cv2.BORDER_REFLECT)
        y, x = rng.integers(photo.shape[0] - self.size + 1), rng.integers(photo.shape[1] - self.size + 1)
        part = photo[y : y + self.size, x : x + self.size]
        return np.ascontiguousarray(part[:, ::-1] if rng.random() < 0.5 else part)

    def pick(self, rng):
        photo, boxes = self.faces[rng.integers(len(self.faces))]
        own = boxes[boxes[:, 4] > 0]
        return photo, boxes, own[rng.integers(len(own))]

    def single(self, rng):
        photo, boxes, box = self.pick(rng)
        side = log_uniform(rng, LOW, HIGH)
        reach = 0.1 if rng.random() < 0.7 else -0.9  # now and then beside the face: shoulders, hands, what is behind
        place = rng.uniform(reach, 1 - reach, 2) * self.size
        return placed(photo, boxes, around(rng, photo, box, side, place), self.size, self.ground(rng))

    def mosaic(self, rng):
        """Photos side by side, each with small faces."""
        n = int(rng.integers(2, 4))
        picture, every, cell = self.ground(rng), [np.zeros((0, 5), np.float32)], self.size // n
        for i in range(n * n):
            x, y = i % n * cell, i // n * cell
            under = np.ascontiguousarray(picture[y : y + cell, x : x + cell])
            photo, boxes, box = self.pick(rng)
            side = log_uniform(rng, LOW, 0.6 * cell)
            part, own = placed(photo, boxes, around(rng, photo, box, side, rng.uniform(0.25, 0.75, 2) * cell), cell, under)
            picture[y : y + cell, x : x + cell] = part
            if len(own):
                left, top = np.maximum(own[:, 0], 0), np.maximum(own[:, 1], 0)
                right, bottom = np.minimum(own[:, 0] + own[:, 2], cell), np.minimum(own[:, 1] + own[:, 3], cell)
                seen = np.maximum(right - left, 0) * np.maximum(bottom - top, 0) / (own[:, 2] * own[:, 3])
                own = own[seen > 0.05]
                own[:, 4] *= seen[seen > 0.05] > 0.6
                own[:, :2] += (x, y)
                every.append(own)
        return picture, np.concatenate(every)

    def crowd(self, rng):
        """Heads with their shoulders in rows, the nearer over the farther."""
        picture, every = self.ground(rng), []
        side = log_uniform(rng, LOW, 32)
        step = side * rng.uniform(1.15, 2.2)
        extent = min(self.size, 7 * step)  # more heads than that take long and teach little
        left, top = rng.uniform(0, self.size - extent + 1, 2)
        y = top + rng.uniform(0, step)
        while y < top + extent:
            x = left + rng.uniform(-step / 2, step / 2)
            while x < left + extent:
                photo, _, box = self.pick(rng)
                place = np.array([x, y]) + rng.normal(0, 0.15, 2) * step
                self.paste(rng, picture, every, photo, box, side * rng.uniform(0.85, 1.2), place)
                x += step * rng.uniform(0.9, 1.4)
            y += step * rng.uniform(0.8, 1.2)
        return picture, np.array(every, np.float32).reshape(-1, 5)

    def paste(self, rng, picture, every, photo, box, side, place):
        w, h = box[2:4]
        left, right = (int(max(0, box[0] - 0.5 * w)), int(min(photo.shape[1], box[0] + 1.5 * w)))
        top, bottom = (int(max(0, box[1] - 0.45 * h)), int(min(photo.shape[0], box[1] + 1.9 * h)))
        scale = min(MOST, side / max(w, h))
        if right - left < 3 or bottom - top < 3 or scale * min(right - left, bottom - top) < 3:
            return
        part = cv2.resize(photo[top:bottom, left:right], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        fx = (box[0] - left) * scale
        if rng.random() < 0.5:
            part, fx = part[:, ::-1], part.shape[1] - fx - w * scale
        fw, fh, fy = w * scale, h * scale, (box[1] - top) * scale
        x, y = int(place[0] - fx - fw / 2), int(place[1] - fy - fh / 2)
        x0, y0 = max(0, x), max(0, y)
        x1, y1 = min(self.size, x + part.shape[1]), min(self.size, y + part.shape[0])
        if x1 <= x0 or y1 <= y0:
            return
        mask = shape_of_bust(part.shape[:2], fx + fw / 2, fy + fh / 2, fw, fh)[y0 - y : y1 - y, x0 - x : x1 - x, None]
        under = picture[y0:y1, x0:x1]
        picture[y0:y1, x0:x1] = (part[y0 - y : y1 - y, x0 - x : x1 - x] * mask + under * (1 - mask)).astype(np.uint8)
        new = [x + fx, y + fy, fw, fh, 1.0]
        for old in every[-20:]:  # what the new one hides
            if hidden(old, (new[0] - 0.1 * fw, new[1], 1.2 * fw, 2.4 * fh)) > 0.4:
                old[4] = 0.0
        every.append(new)


def shape_of_bust(shape, cx, cy, w, h):
    """1 on the head and below it, 0 beside it, soft between."""
    mask = np.zeros(shape, np.float32)
    cv2.ellipse(mask, (int(cx), int(cy)), (max(1, int(0.8 * w)), max(1, int(0.75 * h))), 0, 0, 360, 1.0, -1)
    cv2.rectangle(mask, (0, int(cy + 0.6 * h)), (shape[1], shape[0]), 1.0, -1)
    return cv2.blur(mask, (3, 3))


def hidden(box, other):
    w = min(box[0] + box[2], other[0] + other[2]) - max(box[0], other[0])
    h = min(box[1] + box[3], other[1] + other[3]) - max(box[1], other[1])
    return max(0.0, w) * max(0.0, h) / (box[2] * box[3])


def covered(rng, picture, boxes):
    """Hides parts of some faces: masks over the mouth, dark glasses, hands, door frames, hair."""
    for x, y, w, h, counts in boxes.tolist():
        if not counts or rng.random() > 0.18 or min(w, h) < 10:
            continue
        kind = rng.integers(4)
        if kind == 0:
            part = (x - 0.05 * w, y + rng.uniform(0.5, 0.65) * h, 1.1 * w, 0.55 * h)
        elif kind == 1:
            part = (x, y + rng.uniform(0.2, 0.3) * h, w, 0.22 * h)
        elif kind == 2:
            part = (x + rng.choice([-0.1, 0.6]) * w, y - 0.1 * h, 0.5 * w, 1.2 * h)
        else:
            part = (x + rng.uniform(-0.1, 0.6) * w, y + rng.uniform(-0.1, 0.6) * h, rng.uniform(0.2, 0.5) * w, rng.uniform(0.2, 0.5) * h)
        x0, y0, x1, y1 = int(part[0]), int(part[1]), int(part[0] + part[2]), int(part[1] + part[3])
        color = rng.integers(0, 60, 3) if kind == 1 else rng.integers(0, 256, 3)
        if kind == 0 and rng.random() < 0.5:
            cv2.ellipse(picture, ((x0 + x1) // 2, (y0 + y1) // 2), (max(1, (x1 - x0) // 2), max(1, (y1 - y0) // 2)), 0, 0, 360, color.tolist(), -1)
        else:
            cv2.rectangle(picture, (x0, y0), (x1, y1), color.tolist(), -1)
    return picture


def developed(rng, picture):
    """Light, colour, blur, noise and coding."""
    if rng.random() < 0.7:
        gain = np.exp(rng.normal(0, 0.08, 3)) * np.exp(rng.normal(0, 0.2))
        table = np.clip(255 * (np.linspace(0, 1, 256)[:, None] ** np.exp(rng.normal(0, 0.25))) * gain + rng.normal(0, 8), 0, 255)
        picture = cv2.LUT(picture, table.astype(np.uint8)[:, None])
    if rng.random() < 0.15:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    if rng.random() < 0.12:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.5))
    if rng.random() < 0.15:
        noise = rng.normal(0, rng.uniform(2, 14), picture.shape[:2]).astype(np.float32)[..., None]
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 90))])[1]
        picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return picture
