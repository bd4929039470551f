package dev.lethe.studio;

import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Inspection;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MetadataPolicy;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.studio.shelf.Shelf;
import dev.lethe.studio.work.Suggestions;
import dev.lethe.toolkit.Lethe;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Pictures that come in, and what can be seen of them. */
final class PictureRoutes {
    private static final int LONGEST_NAME = 200;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cc}\\p{Cf}/\\\\]");

    /** What stands for an inspection until there is one. */
    private static final Inspection NOTHING_SEEN =
            new Inspection(ImageHeader.still(ImageFormat.PNG, 0, 0), List.of(), List.of(), List.of());

    private final Shelf shelf;
    private final Bounds bounds;
    private final Suggestions suggestions;
    private final PrivacyPipeline inspector;

    PictureRoutes(Shelf shelf, Bounds bounds, Suggestions suggestions) {
        this.shelf = shelf;
        this.bounds = bounds;
        this.suggestions = suggestions;
        this.inspector = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Lethe.comparePreviews())
                .limits(bounds.limits())
                .build();
    }

    /** Takes one picture as the body of a request; its name is in a header, percent-encoded. */
    void add(Context request) throws IOException {
        long announced = request.req().getContentLengthLong();
        require(announced);
        shelf.requireRoom(Math.max(0, announced));
        byte[] bytes = request.bodyInputStream().readNBytes((int) bounds.pictureBytes() + 1);
        require(bytes.length);
        String name = name(request);
        HeldPicture unseen = new HeldPicture("", name, bytes, NOTHING_SEEN);
        Inspection inspection = inspector.inspect(unseen);
        request.status(HttpStatus.CREATED).json(PictureView.of(shelf.add(name, bytes, inspection)));
    }

    private void require(long length) throws LimitExceededException {
        if (length > bounds.pictureBytes()) {
            throw new LimitExceededException(Limit.BYTES, length, bounds.pictureBytes());
        }
    }

    private static String name(Context request) {
        String given = request.header("X-Picture-Name");
        String decoded = given == null ? "" : URLDecoder.decode(given, StandardCharsets.UTF_8);
        String name = NOT_IN_NAMES.matcher(decoded).replaceAll("_");
        String cut = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return cut.isBlank() ? "picture" : cut;
    }

    private HeldPicture picture(Context request) {
        return shelf.picture(request.pathParam("id")).orElseThrow();
    }

    void view(Context request) throws IOException {
        HeldPicture picture = picture(request);
        Shown.answer(request, picture.format(), picture.bytes());
    }

    void remove(Context request) {
        shelf.remove(request.pathParam("id"));
        request.status(HttpStatus.NO_CONTENT);
    }

    /** A picture inside the picture, if it is one that can be shown. */
    void hidden(Context request) throws IOException {
        HeldPicture picture = picture(request);
        int number = Integer.parseInt(request.pathParam("number"));
        List<HiddenPicture> all = picture.inspection().hiddenPictures();
        if (number < 0 || number >= all.size()) {
            throw new IllegalArgumentException("There is no such hidden picture");
        }
        byte[] bytes = HiddenContent.of(picture, all.get(number));
        Shown.answer(request, HiddenContent.format(bytes).orElseThrow(), bytes);
    }

    void suggestions(Context request) throws IOException {
        request.json(suggestions.in(picture(request), request.pathParam("kind")));
    }

    /** What may be dropped into the page. */
    void formats(Context request) {
        request.json(ImageFormat.known().stream().map(ImageFormat::name).toList());
    }
}
