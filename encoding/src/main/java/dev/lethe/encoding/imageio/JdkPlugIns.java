package dev.lethe.encoding.imageio;

import dev.lethe.MissingCapabilityException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The JDK's own readers, and no others: plug-ins that an application has installed must not decode what strangers sent.
 */
public final class JdkPlugIns {
    private JdkPlugIns() {}

    /** The JDK's reader of a format. The caller disposes of it. */
    public static ImageReader reader(String format) throws IOException {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi candidate = all.next();
            boolean ofTheJdk = candidate.getClass().getModule() == ImageIO.class.getModule();
            if (ofTheJdk && Arrays.asList(candidate.getFormatNames()).contains(format)) {
                return candidate.createReaderInstance();
            }
        }
        throw new MissingCapabilityException(
                "This Java has no plug-in for " + format + "; use one with a complete java.desktop module");
    }
}
