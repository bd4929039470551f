package dev.lethe.metadata.svg;

import dev.lethe.Finding.Kind;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.xml.CharSource;
import dev.lethe.metadata.xml.XmlScanner;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** One rewriting of one drawing in two walks: the first gathers which names are referred to, the second writes. */
final class SvgStrip {
    private final SvgFile file;
    private final StripRequest request;
    private final RunContext context;
    private final List<ContainerCodec> codecs;
    private final NeutralNames names;

    SvgStrip(SeekableInput input, StripRequest request, RunContext context, List<ContainerCodec> codecs)
            throws IOException {
        this.file = new SvgFile(input, context);
        this.request = request;
        this.context = context;
        this.codecs = codecs;
        this.names = new NeutralNames(context);
    }

    void run(OutputStream out, FindingCollector found) throws IOException {
        try (InputStream bytes = file.bytes()) {
            SvgFindings unheard = new SvgFindings(new FindingCollector());
            walk(file.characters(bytes), OutputStream.nullOutputStream(), unheard, true);
        }
        names.settle();
        SvgFindings findings = new SvgFindings(found);
        try (InputStream bytes = file.bytes()) {
            if (file.gzipped()) {
                try (OutputStream compressed = new GzipOutput(out)) {
                    walk(file.characters(bytes), compressed, findings, false);
                }
            } else {
                walk(file.characters(bytes), out, findings, false);
            }
            if (bytes instanceof GzipInput gzip) {
                gzip(gzip, findings);
            }
        }
        findings.names(names.changed());
        findings.finish();
    }

    private void walk(CharSource characters, OutputStream out, SvgFindings findings, boolean gathering)
            throws IOException {
        SvgScope scope = new SvgScope(names, findings, request, context, gathering);
        try (XmlScanner scanner = new XmlScanner(characters)) {
            new SvgWalk(scanner, new XmlWriter(out), scope, codecs).run();
        }
        if (!gathering) {
            findings.trailing("data", characters.drain());
        }
    }

    private static void gzip(GzipInput gzip, SvgFindings findings) {
        if (gzip.told() > 0) {
            findings.sum(Kind.TEXT, "gzip", "file name, time or comment", gzip.told());
        }
        findings.trailing("data behind the compressed picture", gzip.following());
    }
}
