package dev.lethe.jpeg.decode;

import java.util.Base64;

/** Small JPEGs of 19 by 13 pixels, made by libjpeg-turbo's cjpeg, and the CRC-32 of what its djpeg makes of them. */
enum GoldenJpeg {
    SEQUENTIAL_420(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                    + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                    + "T09PT09PT09PT09PT0//wAARCAANABMDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAMFBAb/xAAoEAAABAMFCQAA"
                    + "AAAAAAAAAAAABAUSAREiAgMTFIEhIzFBQlGTodL/xAAWAQEBAQAAAAAAAAAAAAAAAAAEAwb/xAAjEQAABgECBwAAAAAAAAAA"
                    + "AAAAAQIDBBIRBRQxVIGRoaKy/9oADAMBAAIRAxEAPwDniiXl5UudoLhRLy8qXO0FYoTui8up2gQaXbpFUbwpksZrasVvKEeE"
                    + "o9xZclxRmlBVNHWmfq3gE0uW6+qrZZPsHWUGmG30AZ7K6dbDdlPHa+gA+wkct7jWEmVjiP/Z",
            0xA5BEBF2BL,
            0x2EA0A0BBL,
            0x0D2441D4L,
            0x0D803416L),
    SEQUENTIAL_422(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                    + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                    + "T09PT09PT09PT09PT0//wAARCAANABMDASEAAhEBAxEB/8QAGQAAAgMBAAAAAAAAAAAAAAAAAAUBAgMG/8QAKBAAAAQDBQkA"
                    + "AAAAAAAAAAAAAAQFEgERIgIDExSBISMxQUJRk6HS/8QAGQEAAgMBAAAAAAAAAAAAAAAABQYAAQIE/8QALBEAAAMEBQ0AAAAA"
                    + "AAAAAAAAAAERAgMEYRIxkaGxBRMUFRYhM1FTY4HR4f/aAAwDAQACEQMRAD8A54ol5eVLnaB4US8vKlztB3RERo08zfTwTysh"
                    + "IGKVJhrZQaYbfQAN1V3LvoPlH7hJQndF5dTtBgaXbpFUbwpksZrasVvKEeEo9xbLBk2bK8EraWCLNQlZEdtRbygqKS86kFbK"
                    + "6dbDdlPHa+gDeybvqnYQeigHKVnaXof/2Q==",
            0x5993FB68L,
            0x8D33AF83L,
            0x1A2664DEL,
            0xF8F0C6C2L),
    PROGRESSIVE_440(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                    + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                    + "T09PT09PT09PT09PT0//wgARCAANABMDARIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAgQFA//EABcBAAMBAAAAAAAA"
                    + "AAAAAAAAAAIDBAX/2gAMAwEAAhADEAAAAZ1lkCjAaR5jb//EABkQAAMAAwAAAAAAAAAAAAAAAAACAwESE//aAAgBAQABBQJZ"
                    + "aiy1OAqYUa+I07uf/8QAGREAAgMBAAAAAAAAAAAAAAAAAAECAxEE/9oACAEDAQE/AYdJTKya1LTLT//EAB0RAAAHAAMAAAAA"
                    + "AAAAAAAAAAABAgMRE6EiU2L/2gAIAQIBAT8BU/X40StJSXHZFDnXo//EABwQAAIABwAAAAAAAAAAAAAAAAACARESIDGBkf/a"
                    + "AAgBAQAGPwKyK0T2YXh//8QAHBAAAgICAwAAAAAAAAAAAAAAABEBITFRYcHR/9oACAEBAAE/IdRs1GyKnMMxJVdCEdr0/9oA"
                    + "DAMBAAIAAwAAABD7H//EABoRAQACAwEAAAAAAAAAAAAAAAEAETFhccH/2gAIAQMBAT8QZ3A9Z0PYUZn/xAAdEQABBAIDAAAA"
                    + "AAAAAAAAAAARAAEhcWGhkbHR/9oACAECAQE/EHbufg2cKOBeoOhspzL/AP/EABwQAAEEAwEAAAAAAAAAAAAAAAABESHBMVGh"
                    + "0f/aAAgBAQABPxCJQIlAgTwavAprCRcMuxmEf//Z",
            0xB2556E13L,
            0x877352BDL,
            0x11C1E79AL,
            0x47202339L),
    GRAY(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                    + "RkxOUlNSMj5aYVpQYEpRUk//wAALCAANABMBAREA/8QAGAAAAgMAAAAAAAAAAAAAAAAAAQUCAwb/xAAoEAAABAMFCQAAAAAA"
                    + "AAAAAAAABAUSAREiAgMTFIEhIzFBQlGTodL/2gAIAQEAAD8AzxRLy8qXO0Dwol5eVLnaBrZQaYbfQJQndF5dTtBQaXbpFUbw"
                    + "pksZrasVvKEeEo9xGyunWw3ZTx2vof/Z",
            0xDD52D637L,
            0x4C0E8EA5L,
            0x40ADF448L,
            0x121F1674L);

    private final String base64;
    private final long[] checksums;

    GoldenJpeg(String base64, long... checksums) {
        this.base64 = base64;
        this.checksums = checksums;
    }

    byte[] file() {
        return Base64.getDecoder().decode(base64);
    }

    /** CRC-32 of all samples, those of a pixel beside each other. */
    long checksum(DecodeScale scale) {
        return checksums[scale.ordinal()];
    }
}
