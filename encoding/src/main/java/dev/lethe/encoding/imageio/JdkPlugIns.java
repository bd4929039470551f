package dev.lethe.encoding.imageio;

import dev.lethe.MissingCapabilityException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The JDK's own readers and writers, and no others: plug-ins that an application has installed must not decode what
 * strangers sent, nor change what comes out.
 */
public final class JdkPlugIns {
    private JdkPlugIns() {}

    /** The JDK's reader of a format. The caller disposes of it. */
    public static ImageReader reader(String format) throws IOException {
        return find(ImageReaderSpi.class, format).createReaderInstance();
    }

    /** The JDK's writer of a format. The caller disposes of it. */
    public static ImageWriter writer(String format) throws IOException {
        return find(ImageWriterSpi.class, format).createWriterInstance();
    }

    private static <T extends ImageReaderWriterSpi> T find(Class<T> kind, String format) throws IOException {
        Iterator<T> all = IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
        while (all.hasNext()) {
            T candidate = all.next();
            boolean ofTheJdk = candidate.getClass().getModule() == ImageIO.class.getModule();
            if (ofTheJdk && Arrays.asList(candidate.getFormatNames()).contains(format)) {
                return candidate;
            }
        }
        throw new MissingCapabilityException(
                "This Java has no plug-in for " + format + "; use one with a complete java.desktop module");
    }
}
