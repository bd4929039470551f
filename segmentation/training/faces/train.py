"""Trains the face network for a given time and keeps the best average of its weights.

usage: train.py --data DIR --out DIR [--minutes 60] [--resume] [--without-research]

The learning rate follows the share of the time that is used up. OUT gets last.pt (all that --resume needs; also written
when the process is asked to end), best.pt and log.txt. On several cores start a process for each, with another --seed,
another --out and the same --peers: every so often they move to the mean of their weights.
"""

import argparse
import copy
import math
import os
import signal
import time

import torch

import data
import detect
import losses
import metrics
from model import FaceNet

WARM_UP = 0.02
MEETING = 20  # steps between two looks at the others' weights
LONGEST_STEP = 30.0  # seconds; a longer one means that the process was halted


def rate_share(done):
    """One cycle: a short rise, then half a cosine down to 1 %."""
    if done < WARM_UP:
        return 0.05 + 0.95 * done / WARM_UP
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1, (done - WARM_UP) / (1 - WARM_UP))))


class Run:
    """A training under way: the network, its average, the optimiser and how far it has come."""

    def __init__(self, options):
        self.options = options
        torch.manual_seed(options.seed)
        self.net = FaceNet().to(options.device, memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.net).eval()
        self.optimiser = torch.optim.AdamW(self.net.parameters(), lr=options.rate, weight_decay=options.decay)
        self.steps, self.seconds, self.best, self.stopped = 0, 0.0, 0.0, False

    def stop(self):
        self.stopped = True

    def state(self):
        parts = {name: getattr(self, name).state_dict() for name in ("net", "average", "optimiser")}
        return {**parts, "steps": self.steps, "seconds": self.seconds, "best": self.best}

    def take(self, state):
        for name in ("net", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.steps, self.seconds, self.best = state["steps"], state["seconds"], state["best"]

    def done(self):
        return self.seconds / (60 * self.options.minutes)

    def step(self, pictures, targets):
        for group in self.optimiser.param_groups:
            group["lr"] = self.options.rate * rate_share(self.done())
        pictures = pictures.float().div_(255).contiguous(memory_format=torch.channels_last)
        with torch.autocast(pictures.device.type, torch.bfloat16, enabled=self.options.bf16):
            output = self.net(pictures)
        loss, box = losses.total(output.float(), targets)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimiser.step()
        self.steps += 1
        self.follow(min(self.options.average, self.steps / (self.steps + 50)))
        return loss.detach(), box

    @torch.no_grad()
    def follow(self, decay):
        """Moves the average towards the network."""
        for mean, now in zip(self.average.state_dict().values(), self.net.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.lerp_(now, 1 - decay)
            else:
                mean.copy_(now)


def torch_network(net):
    net.eval()
    device = next(net.parameters()).device

    def run(batch):
        with torch.inference_mode():
            return net(torch.from_numpy(batch).to(device, memory_format=torch.channels_last)).float().cpu().numpy()

    return run


def validate(run, photos, text):
    network = torch_network(run.average)
    points = metrics.curve([(detect.detect(network, picture, 0.1), boxes) for _, picture, boxes in photos])
    parts = ["%.1f false: recall %.4f at %.2f" % (most, *metrics.at_false(points, most)[::-1]) for most in (0.1, 0.2, 0.5)]
    report = "%s | %s" % (text, " | ".join(parts))
    print(report, flush=True)
    with open(os.path.join(run.options.out, "log.txt"), "a", encoding="utf-8") as file:
        file.write(report + "\n")
    return float(sum(metrics.at_false(points, most)[1] for most in (0.1, 0.2, 0.5)) / 3)


def save(run, name):
    path = os.path.join(run.options.out, name)
    torch.save(run.state(), path + ".part")
    os.replace(path + ".part", path)


def meet(run, seen):
    """Shows the others this process's weights and takes the mean with those that are new; nobody waits for anybody."""
    folder, own = run.options.peers, "%d.pt" % run.options.seed
    os.makedirs(folder, exist_ok=True)
    torch.save(run.net.state_dict(), os.path.join(folder, own + ".part"))
    os.replace(os.path.join(folder, own + ".part"), os.path.join(folder, own))
    for other in sorted(os.listdir(folder)):
        path = os.path.join(folder, other)
        if other.endswith(".pt") and other != own and seen.get(other) != os.path.getmtime(path):
            seen[other] = os.path.getmtime(path)
            theirs = torch.load(path, map_location=run.options.device)
            with torch.no_grad():
                for name, value in run.net.state_dict().items():
                    if value.dtype.is_floating_point:
                        value.lerp_(theirs[name], 0.5)


def mirrored(pictures, targets):
    """The same crops seen in a mirror: cheaper than new ones."""
    targets = targets.flip(3)
    targets[:, 2] *= -1
    return pictures.flip(3), targets


def train(run, photos, held):
    options, mean, box, seen, again = run.options, None, None, {}, None
    signal.signal(signal.SIGTERM, lambda *_: run.stop())
    crops = data.Crops(photos, options.size, options.seed + run.steps)
    stream = iter(torch.utils.data.DataLoader(crops, options.batch, num_workers=options.workers, prefetch_factor=4))
    while run.done() < 1 and not run.stopped:
        start = time.monotonic()
        again = mirrored(*again) if again and run.steps % 2 else None
        again = again or [part.to(options.device, non_blocking=True) for part in next(stream)]
        one, part = run.step(*again)
        run.seconds += min(time.monotonic() - start, LONGEST_STEP)
        if options.peers and run.steps % MEETING == 0:
            meet(run, seen)
        mean = one if mean is None else mean.lerp(one, 0.01)
        box = part if box is None else box.lerp(part, 0.01)
        if run.steps % options.every == 0 or run.done() >= 1:
            score = validate(run, held, "step %d, %.1f min, loss %.3f, box %.3f" % (run.steps, run.seconds / 60, mean, box))
            better, run.best = score > run.best, max(score, run.best)
            save(run, "last.pt")
            if better:
                save(run, "best.pt")
    save(run, "last.pt")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with images/ and annotations.json")
    parser.add_argument("--out", required=True)
    parser.add_argument("--resume", action="store_true", help="go on from OUT/last.pt")
    parser.add_argument("--without-research", action="store_true", help="leave out photos that are for research only")
    parser.add_argument("--peers", help="folder in which processes that train together meet")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--average", type=float, default=0.999, help="how much of the average each step keeps")
    parser.add_argument("--every", type=int, default=1000, help="steps between validations")
    parser.add_argument("--check-nth", type=int, default=2, help="validate on each nth of the photos held out")
    parser.add_argument("--device", default="cpu", help="cuda for a graphics card")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    return parser.parse_args()


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    os.makedirs(options.out, exist_ok=True)
    without = data.RESEARCH if options.without_research else ()
    photos, held = data.split(data.annotated(options.data), without)
    run = Run(options)
    if options.resume:
        run.take(torch.load(os.path.join(options.out, "last.pt"), map_location=options.device, weights_only=False))
    train(run, photos, held[:: options.check_nth])


if __name__ == "__main__":
    main()
