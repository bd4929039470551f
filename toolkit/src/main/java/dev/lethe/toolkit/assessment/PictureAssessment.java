package dev.lethe.toolkit.assessment;

import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.OpenPicture;
import java.io.IOException;

/** Opens a file and has its picture assessed, as displayed. Immutable and thread-safe. */
public final class PictureAssessment {
    private final Capabilities capabilities;

    private PictureAssessment(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** Opens what these can read; {@code Lethe.capabilities()} reads all. */
    public static PictureAssessment with(Capabilities capabilities) {
        return new PictureAssessment(capabilities);
    }

    /** Looks at a picture within {@link Limits#desktop}. */
    public Assessment assess(Source source, Sensitivity sensitivity) throws IOException {
        return assess(source, sensitivity, Limits.desktop());
    }

    /**
     * Looks at a picture.
     *
     * @throws UnsupportedFormatException if no codec knows it
     * @throws MalformedImageException if it is damaged
     */
    public Assessment assess(Source source, Sensitivity sensitivity, Limits limits) throws IOException {
        try (RunContext context = RunContext.of(limits);
                OpenPicture open = OpenPicture.of(source, capabilities, context)) {
            return sensitivity.assess(open.picture(), context);
        }
    }
}
