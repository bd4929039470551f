package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;

/** A WebP picture with Exif, XMP, a colour profile and a chunk of the maker's own. */
final class BalloonPicture {

    private static final Shot SHOT = new Shot(
            "2024-09-15",
            "06:48:30",
            1,
            800,
            600,
            new Shot.Place(-33.8568, 151.2153, 4.5, 61.0),
            "First flight with " + Facts.FRIEND);

    private BalloonPicture() {}

    static byte[] bytes() {
        BufferedImage picture = BalloonScene.draw();
        byte[] xmp = new XmpPacket()
                .property("xmp:CreatorTool", Facts.CAMERA_SOFTWARE)
                .property("xmp:CreateDate", SHOT.xmpDate())
                .property("xmpMM:DocumentID", Facts.DOCUMENT_ID)
                .property("xmpRights:WebStatement", "https://quillfeather.example/rights")
                .bag("dc:subject", "balloon", "holiday", Facts.FRIEND)
                .list("dc:creator", Facts.OWNER)
                .toBytes();
        byte[] vendor = ("scene=balloon;serial=" + Facts.BODY_SERIAL).getBytes(StandardCharsets.US_ASCII);
        return new WebpFile(picture)
                .icc(Facts.colorProfile())
                .exif(PhoneExif.of(SHOT, JpegFile.plain(Canvas.shrink(picture, 160), 0.75f)))
                .xmp(xmp)
                .chunk("LUMO", vendor)
                .toBytes();
    }
}
