package dev.lethe.segmentation;

import dev.lethe.run.RunContext;
import dev.lethe.segmentation.onnx.OnnxSession;
import java.io.IOException;
import java.nio.file.Path;

/** A network in an ONNX file, computed by ONNX Runtime, of whose results one is a mask. */
final class OnnxNetwork implements Network {
    private final OnnxSession session;
    private final ModelSpec spec;
    private final MaskResult result;

    private OnnxNetwork(OnnxSession session, ModelSpec spec) {
        this.session = session;
        this.spec = spec;
        this.result = new MaskResult(spec);
    }

    /** Loads a file; see {@link OnnxSession#load(Path, String, java.util.Set, int)}. */
    static OnnxNetwork load(Path file, ModelSpec spec, int threads) throws IOException {
        return new OnnxNetwork(OnnxSession.load(file, spec.name(), spec.sha256(), threads), spec);
    }

    /** Loads a file's content; see {@link OnnxSession#load(byte[], String, int)}. */
    static OnnxNetwork load(byte[] content, ModelSpec spec, int threads) throws IOException {
        return new OnnxNetwork(OnnxSession.load(content, spec.name(), threads), spec);
    }

    @Override
    public Tensor run(float[] input, RunContext context) throws IOException {
        return session.run(input, spec.width(), spec.height(), result, context);
    }

    @Override
    public void close() {
        session.close();
    }
}
