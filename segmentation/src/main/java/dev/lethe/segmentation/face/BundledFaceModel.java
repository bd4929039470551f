package dev.lethe.segmentation.face;

import dev.lethe.MissingCapabilityException;
import dev.lethe.segmentation.onnx.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The face network that comes in Lethe's own jar. How it was trained and what it is worth: training/faces/MODEL_CARD.md. */
final class BundledFaceModel {
    private static final String RESOURCE = "lethe-faces.onnx";

    /** Of the file of that name; the script that exports a network prints it. */
    private static final String SHA_256 = "463216686fff1b681f3cc324d491b69155bf2058a84f2e784ecee9ac94407e5d";

    private BundledFaceModel() {}

    static FaceModel model() {
        return FaceModel.lethe().withSha256(SHA_256);
    }

    /** Reads it whole and checks its digest. */
    static byte[] content() throws IOException {
        return content(BundledFaceModel.class.getResourceAsStream(RESOURCE));
    }

    static byte[] content(@Nullable InputStream resource) throws IOException {
        if (resource == null) {
            throw new MissingCapabilityException("Lethe's own face network is not in this program's jar; keep the"
                    + " resource " + RESOURCE + " beside the classes of dev.lethe.segmentation.face, or bring a"
                    + " network of your own");
        }
        try (resource) {
            byte[] content = resource.readAllBytes();
            ModelFile.check(content, model().name(), model().sha256());
            return content;
        }
    }
}
