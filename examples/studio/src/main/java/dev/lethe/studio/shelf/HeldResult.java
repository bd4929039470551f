package dev.lethe.studio.shelf;

import dev.lethe.pipeline.Report;

/**
 * What became of a picture.
 *
 * @param id what the page calls it
 * @param picture the picture that it was made of
 * @param operation what was done
 * @param name what it is called when it is saved
 * @param mediaType of its content
 * @param bytes its content; not changed by anybody
 * @param report how it was made
 */
public record HeldResult(
        String id, HeldPicture picture, String operation, String name, String mediaType, byte[] bytes, Report report) {}
