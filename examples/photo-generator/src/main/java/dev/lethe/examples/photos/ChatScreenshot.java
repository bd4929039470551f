package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A cropped screenshot of a chat; the end of the uncropped file survives behind the end of this one. */
final class ChatScreenshot {

    private static final Shot SHOT = new Shot(
            "2024-07-09",
            "08:15:22",
            1,
            720,
            980,
            new Shot.Place(48.8584, 2.2945, 35.2, 12.0),
            "Screenshot of the chat with " + Facts.FRIEND);

    private static final String PROMPT = """
        {"3":{"class_type":"KSampler","inputs":{"seed":77310042,"steps":28,"cfg":6.5,"model":["4",0]}},\
        "4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"inventedDiffusion_v3.safetensors"}},\
        "6":{"class_type":"CLIPTextEncode","inputs":{"text":"a tent in the hills, secret birthday plan"}},\
        "9":{"class_type":"SaveImage","inputs":{"filename_prefix":"%sparty/tent"}}}\
        """.formatted(Facts.FOLDER);

    private ChatScreenshot() {}

    static byte[] bytes() {
        BufferedImage whole = ChatScene.whole();
        byte[] before = new PngFile(whole.getWidth(), whole.getHeight(), false)
                .icc(Facts.PROFILE_NAME, Facts.colorProfile())
                .pixels(whole)
                .toBytes();
        byte[] after = cropped(ChatScene.cropped(whole));
        byte[] leftOver = Arrays.copyOfRange(before, Math.min(before.length, after.length), before.length);
        return ByteWriter.bigEndian().bytes(after).bytes(leftOver).toByteArray();
    }

    private static byte[] cropped(BufferedImage picture) {
        return PngFile.of(picture)
                .icc(Facts.PROFILE_NAME, Facts.colorProfile())
                .density(16_457)
                .text("Author", Facts.OWNER)
                .text("Software", "Lumora Snip 2.1")
                .text("Source", Facts.HOST)
                .compressedText("Comment", "Cropped: the map with the meeting point is nobody's business")
                .internationalText("Title", "en", "Chat with " + Facts.FRIEND)
                .compressedInternationalText("Description", "en", "Birthday surprise, contact " + Facts.OWNER_MAIL)
                .text("prompt", PROMPT)
                .compressedText("workflow", "{\"last_node_id\":9,\"extra\":{\"user\":\"" + Facts.OWNER + "\"}}")
                .xmp(new XmpPacket()
                        .property("xmp:CreatorTool", "Lumora Snip 2.1")
                        .property("xmp:CreateDate", SHOT.xmpDate())
                        .property("xmpMM:DocumentID", Facts.DOCUMENT_ID)
                        .list("dc:creator", Facts.OWNER)
                        .toBytes())
                .exif(PhoneExif.of(SHOT, new byte[0]))
                .time(2024, 7, 9, 6, 15, 22)
                .pixels(picture)
                .text("Copyright", Facts.COPYRIGHT)
                .toBytes();
    }
}
