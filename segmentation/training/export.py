"""Writes a checkpoint as ONNX file: colours between 0 and 1 in, the mask between 0 and 1 out, weights as halves.

usage: export.py --model best.pt --out lethe-cutout.onnx [--size 320] [--weights half|byte]

Runtimes for processors compute in 32 bits. The graph widens the weights itself, which ONNX Runtime does once, when it
loads the file.
"""

import argparse
import hashlib
import io

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from model import CutoutNet, ScaledConv

OPSET = 13
SMALL = 64  # numbers; smaller tensors stay as they are


class Exported(nn.Module):
    """The network with its last sigmoid inside."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, picture):
        return self.net(picture).sigmoid()


def simplified(module):
    """Replaces scaled convolutions by ordinary ones and folds normalisation into them."""
    for name, child in module.named_children():
        if isinstance(child, ScaledConv):
            setattr(module, name, child.plain())
        elif isinstance(child, nn.Sequential) and isinstance(child[-1], nn.BatchNorm2d):
            setattr(module, name, fuse_conv_bn_eval(child[0].eval(), child[1].eval()))
        else:
            simplified(child)
    return module.eval()


def graph_of(net, size):
    buffer = io.BytesIO()
    names = {"input_names": ["picture"], "output_names": ["mask"]}
    torch.onnx.export(Exported(net), torch.zeros(1, 3, size, size), buffer, opset_version=OPSET, dynamo=False, **names)
    return onnx.load_from_string(buffer.getvalue())


def as_bytes(name, values):
    """Weights of a convolution as signed bytes with a scale for each output channel."""
    largest = np.abs(values.reshape(len(values), -1)).max(1).reshape(-1, *[1] * (values.ndim - 1))
    scale = np.maximum(largest, 1e-12) / 127
    stored = numpy_helper.from_array(np.round(values / scale).astype(np.int8), name + ".stored")
    scales = numpy_helper.from_array(scale.astype(np.float32), name + ".scale")
    widen = helper.make_node("Cast", [stored.name], [name + ".wide"], to=TensorProto.FLOAT)
    return [stored, scales], [widen, helper.make_node("Mul", [name + ".wide", scales.name], [name])]


def as_halves(name, values):
    stored = numpy_helper.from_array(values.astype(np.float16), name + ".stored")
    return [stored], [helper.make_node("Cast", [stored.name], [name], to=TensorProto.FLOAT)]


def compact(model, weights):
    """Stores large initialisers small; depthwise kernels, which bytes would hurt, always as halves."""
    graph, kept, nodes = model.graph, [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < SMALL:
            kept.append(tensor)
            continue
        dense = values.ndim == 4 and values.shape[1] > 1
        form = as_bytes if weights == "byte" and dense else as_halves
        tensors, added = form(tensor.name, values)
        kept += tensors
        nodes += added
    original = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes + original)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--size", type=int, default=320)
    parser.add_argument("--weights", choices=("half", "byte"), default="half")
    options = parser.parse_args()
    net = CutoutNet()
    net.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=False)["average"])
    model = compact(graph_of(simplified(net), options.size), options.weights)
    model.producer_name, model.doc_string = "lethe", ""
    onnx.checker.check_model(model, full_check=True)
    content = model.SerializeToString()
    with open(options.out, "wb") as file:
        file.write(content)
    print("%d bytes, SHA-256 %s" % (len(content), hashlib.sha256(content).hexdigest()))


if __name__ == "__main__":
    main()
