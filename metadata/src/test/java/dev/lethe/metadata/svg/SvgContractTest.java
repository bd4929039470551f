package dev.lethe.metadata.svg;

import static dev.lethe.metadata.svg.SvgBytes.utf8;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.SvgProof;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Drawings hold to what every format holds to. Their coded data are the numbers of their shapes. */
class SvgContractTest extends ContainerContract {
    private static final Pattern SHAPES = Pattern.compile(
            " (?:d|points|x|y|width|height|cx|cy|r|viewBox|transform|stroke-width|opacity)=[\"'][^\"']*[\"']");

    @Override
    protected ContainerCodec codec() {
        return new SvgCodec();
    }

    @Override
    protected StructureProof proof() {
        return new SvgProof();
    }

    private static String drawing(String head, String names, String texts, String picture) {
        String[] n = names.split(" ");
        return head
                + "<style>.%s{fill:#102030;stroke:url(#%s)}#%s{opacity:.5}</style>".formatted(n[0], n[1], n[2])
                + "<defs><linearGradient id=\"%s\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient>"
                        .formatted(n[1])
                + "<filter id=\"%s\"><feGaussianBlur stdDeviation=\"2\" result=\"%s\"/><feOffset in=\"%s\"/></filter>"
                        .formatted(n[3], n[4], n[4])
                + "</defs>"
                + texts
                + "<path id=\"%s\" class=\"%s\" d=\"M0 0L4.50 1e1z\" style=\"filter:url(#%s)\"/>"
                        .formatted(n[2], n[0], n[3])
                + "<text x=\"1\" y=\"2\" xml:space=\"preserve\" xml:lang=\"en\"> a  b &amp; c </text>"
                + "<use xlink:href=\"#%s\" x=\"3\"/>".formatted(n[2])
                + "<animate begin=\"%s.click+1s\" attributeName=\"x\" from=\"0\" to=\"5\" dur=\"1s\"/>".formatted(n[2])
                + "<image width=\"1\" height=\"1\" href=\"" + picture + "\"/></svg>";
    }

    private static String root(String more) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + more
                + " width=\"80\" height=\"60\" viewBox=\"0 0 8 6\">";
    }

    private static String cleanDrawing() {
        return drawing(root(""), "c1 a1 a3 a2 r1", "", SvgBytes.dataUri("image/png", SvgBytes.png("")));
    }

    private static String loadedDrawing() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- " + SECRET + " --><?do " + SECRET + "?>"
                + "<!DOCTYPE svg PUBLIC \"" + SECRET + "\" \"http://localhost/" + SECRET
                + ".dtd\" [<!ENTITY ns \"http://"
                + SECRET + "/\"><!ENTITY out SYSTEM \"file:///" + SECRET + "\">]>"
                + root(" xmlns:e=\"&ns;\" e:docname=\"" + SECRET + "\" data-x=\"" + SECRET + "\" onload=\"" + SECRET
                        + "()\" aria-label=\"" + SECRET + "\" id=\"" + SECRET + "\"");
        String texts =
                "&out;" + SECRET + "<title>" + SECRET + "</title><desc>" + SECRET + "</desc><metadata><m>" + SECRET
                        + "</m></metadata><script>" + SECRET + "</script><foreignObject><p>" + SECRET
                        + "</p></foreignObject><e:view name=\"" + SECRET + "\"/>" + "<style>@import '" + SECRET
                        + ".css';@font-face{font-family:" + SECRET + "}/*" + SECRET + "*/</style>";
        String names = "c-SECRET g-SECRET p-SECRET f-SECRET r-SECRET".replace("SECRET", SECRET);
        return drawing(head, names, texts, SvgBytes.dataUri("image/png", SvgBytes.png(SECRET))) + "<!--" + SECRET
                + "-->";
    }

    @Override
    protected byte[] clean() {
        return utf8(cleanDrawing());
    }

    @Override
    protected byte[] loaded() {
        return utf8(loadedDrawing());
    }

    @Override
    protected List<byte[]> variants() throws IOException {
        String prefixed = "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='5mm' height='3'><s:g><s:rect x='1' y='1'"
                + " width='2' height='2' fill='url(http://" + SECRET + "/a.svg#x) red' style='-x-y:" + SECRET
                + ";stroke-width:2'/><s:polygon points='0,0 1,1 " + "2,0'/></s:g></s:svg>";
        return List.of(
                SvgBytes.talkativeGzip(clean(), SECRET),
                ("\uFEFF" + prefixed).getBytes(StandardCharsets.UTF_16LE),
                ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                                + SvgBytes.svg(
                                        "<text x='1' y='2'>Z\u00FCrich</text><text>&#x1F600;<![CDATA[<&]]></text>"))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        String text = text(payload).replace('\0', 'x');
        return utf8(cleanDrawing().replace("<use", "<j:box xmlns:j='urn:j' k='" + text + "'>" + text + "</j:box><use"));
    }

    /** A gzip file whose extra field is longer than the file: XML itself has no lengths. */
    @Override
    protected byte[] withHugeLength() {
        byte[] head = {0x1F, (byte) 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, (byte) 0xFF, (byte) 0xFF};
        return concat(head, utf8(SECRET));
    }

    @Override
    protected byte[] coded(byte[] file) throws IOException {
        byte[] utf16 = {(byte) 0xFF, (byte) 0xFE};
        boolean wide = file[0] == utf16[0] && file[1] == utf16[1];
        String document = wide ? new String(file, StandardCharsets.UTF_16) : SvgBytes.document(file);
        return utf8(SHAPES.matcher(document.replace('\'', '"'))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining()));
    }
}
