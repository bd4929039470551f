"""Writes a checkpoint as ONNX file for pictures of any size: colours between 0 and 1 in, five planes out.

usage: export.py --model best.pt --out lethe-faces.onnx

Height and width are left open; they must be multiples of 32. Weights are stored as halves, which the graph itself
widens: runtimes for processors compute in 32 bits.
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

from model import FaceNet

OPSET = 13
SMALL = 64  # numbers; smaller tensors stay as they are


def simplified(module):
    """Folds normalisation into convolutions."""
    for name, child in module.named_children():
        if isinstance(child, nn.Sequential) and isinstance(child[-1], nn.BatchNorm2d):
            setattr(module, name, fuse_conv_bn_eval(child[0].eval(), child[1].eval()))
        else:
            simplified(child)
    return module.eval()


def graph_of(net):
    buffer = io.BytesIO()
    names = {"input_names": ["picture"], "output_names": ["faces"]}
    axes = {"picture": {2: "height", 3: "width"}, "faces": {2: "rows", 3: "columns"}}
    torch.onnx.export(net, torch.zeros(1, 3, 256, 320), buffer, opset_version=OPSET, dynamic_axes=axes, dynamo=False, **names)
    return onnx.load_from_string(buffer.getvalue())


def compact(model):
    """Stores large initialisers as halves."""
    graph, kept, nodes = model.graph, [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < SMALL:
            kept.append(tensor)
            continue
        stored = numpy_helper.from_array(values.astype(np.float16), tensor.name + ".stored")
        kept.append(stored)
        nodes.append(helper.make_node("Cast", [stored.name], [tensor.name], to=TensorProto.FLOAT))
    original = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes + original)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    net = FaceNet()
    net.load_state_dict(torch.load(options.model, map_location="cpu", weights_only=False)["average"])
    model = compact(graph_of(simplified(net)))
    model.producer_name, model.doc_string = "lethe", ""
    onnx.checker.check_model(model, full_check=True)
    content = model.SerializeToString()
    with open(options.out, "wb") as file:
        file.write(content)
    print("%d bytes, SHA-256 %s" % (len(content), hashlib.sha256(content).hexdigest()))


if __name__ == "__main__":
    main()
