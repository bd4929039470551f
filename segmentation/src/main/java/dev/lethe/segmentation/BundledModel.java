package dev.lethe.segmentation;

import dev.lethe.MissingCapabilityException;
import dev.lethe.segmentation.onnx.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The network that comes in Lethe's own jar. How it was trained and what it is worth: training/MODEL_CARD.md. */
final class BundledModel {
    private static final String RESOURCE = "lethe-cutout.onnx";

    /** Of the file of that name; the script that exports a network prints it. */
    private static final String SHA_256 = "a99dcd917722470e3b8f83fdc988126e7507b34561f59d4e37ede1b675c89973";

    private BundledModel() {}

    static ModelSpec spec() {
        return ModelSpec.letheCutout().withSha256(SHA_256);
    }

    /** Reads it whole and checks its digest. */
    static byte[] content() throws IOException {
        return content(BundledModel.class.getResourceAsStream(RESOURCE));
    }

    static byte[] content(@Nullable InputStream resource) throws IOException {
        if (resource == null) {
            throw new MissingCapabilityException("Lethe's own network is not in this program's jar; keep the resource "
                    + RESOURCE + " beside the classes of dev.lethe.segmentation, or bring a network of your own");
        }
        try (resource) {
            byte[] content = resource.readAllBytes();
            ModelFile.check(content, spec().name(), spec().sha256());
            return content;
        }
    }
}
