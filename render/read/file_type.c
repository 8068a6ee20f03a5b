/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/file_type.h"

#include <stdbool.h>
#include <string.h>

/* How the files that people open by mistake begin (file(1)'s magic, and RFCs of the formats). */
static const struct {
	const char *name;
	size_t offset, length;
	const char *bytes;
} types[] = {
    {"PNG image", 0, 8, "\x89PNG\r\n\x1a\n"},
    {"JPEG image", 0, 3, "\xff\xd8\xff"},
    {"GIF image", 0, 5, "GIF87"},
    {"GIF image", 0, 5, "GIF89"},
    {"WebP image", 8, 7, "WEBPVP8"},
    {"TIFF image", 0, 4, "II*\0"},
    {"TIFF image", 0, 4, "MM\0*"},
    {"AVIF image", 4, 8, "ftypavif"},
    {"HEIF image", 4, 7, "ftyphei"},
    {"icon", 0, 4, "\0\0\1\0"},
    {"PDF", 0, 5, "%PDF-"},
    {"gzip archive", 0, 3, "\x1f\x8b\x08"},
    {"bzip2 archive", 4, 6, "1AY&SY"},
    {"xz archive", 0, 6,
     "\xfd"
     "7zXZ\0"},
    {"Zstandard archive", 0, 4, "\x28\xb5\x2f\xfd"},
    {"7-Zip archive", 0, 6, "7z\xbc\xaf\x27\x1c"},
    {"zip archive", 0, 4, "PK\3\4"},
    {"zip archive", 0, 4, "PK\5\6"},
    {"RAR archive", 0, 6, "Rar!\x1a\x07"},
    {"tar archive", 257, 5, "ustar"},
    {"program", 0, 4,
     "\x7f"
     "ELF"},
    {"program", 0, 4, "\xfe\xed\xfa\xcf"},
    {"program", 0, 4, "\xcf\xfa\xed\xfe"},
    {"Java class", 0, 4, "\xca\xfe\xba\xbe"},
    {"WebAssembly", 0, 4, "\0asm"},
    {"Microsoft Office document", 0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
    {"RTF document", 0, 5, "{\\rtf"},
    {"SQLite database", 0, 16, "SQLite format 3"},
    {"MP4 video", 4, 4, "ftyp"},
    {"Matroska video", 0, 4, "\x1a\x45\xdf\xa3"},
    {"MP3 audio", 0, 4, "ID3\3"},
    {"MP3 audio", 0, 4, "ID3\4"},
    {"Ogg media", 0, 5, "OggS\0"},
    {"FLAC audio", 0, 4, "fLaC"},
    {"WAV audio", 8, 8, "WAVEfmt "},
    {"AVI video", 8, 8, "AVI LIST"},
    {"WOFF font", 0, 4, "wOFF"},
    {"WOFF font", 0, 4, "wOF2"},
};

/* What stands for a control in a text: the white space, backspace (overstruck manual pages) and escape (coloured logs). */
static const char textual[] = "\b\t\n\f\r\033";

/*
 * Texts with NUL bytes are read; what is mostly control bytes is none. A few of them are no proof: a file of three NULs is
 * a text of three NULs.
 */
enum { LOOKED_AT = 8192, CONTROLS_LEAST = 32, CONTROLS_PERCENT = 30 };

static bool is_mostly_control(const char *bytes, size_t length)
{
	const size_t looked = length < LOOKED_AT ? length : LOOKED_AT;
	size_t controls = 0;
	for (size_t i = 0; i < looked; i++)
		controls += (unsigned char)bytes[i] < 0x20 && (!bytes[i] || !strchr(textual, bytes[i]));
	return controls >= CONTROLS_LEAST && controls * 100 > looked * CONTROLS_PERCENT;
}

const char *file_type_name(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (length >= types[i].offset + types[i].length &&
		    memcmp(bytes + types[i].offset, types[i].bytes, types[i].length) == 0)
			return types[i].name;
	return is_mostly_control(bytes, length) ? "binary data" : NULL;
}
