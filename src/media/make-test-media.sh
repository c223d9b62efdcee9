#!/bin/sh
# Makes the small media files of src/test/media, one for each way of laying out a file that the tests need:
#
#     src/media/make-test-media.sh [FOLDER]        # src/test/media unless said otherwise
#
# Needs an ffmpeg with libx264, libvpx and libopus. The same ffmpeg gives the same bytes each time.
set -eu

folder=${1:-$(cd "$(dirname "$0")" && pwd)/../test/media}
mkdir -p "$folder"
exact='-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact'

# make FILE OPTION...: two seconds of a test pattern with a counter, and a soft tone
make() {
    file=$1
    shift
    # shellcheck disable=SC2086
    ffmpeg -nostdin -hide_banner -loglevel error -y \
        -f lavfi -i testsrc=size=160x90:rate=24:duration=2 \
        -f lavfi -i sine=frequency=330:sample_rate=48000:duration=2 \
        -af volume=0.3 -ac 2 -threads 1 $exact "$@" "$folder/$file"
}

avc='-c:v libx264 -preset slow -crf 30 -pix_fmt yuv420p -g 24 -keyint_min 24 -sc_threshold 0 -bf 2 -c:a aac -b:a 48k'
# shellcheck disable=SC2086
{
    make fast-start.mp4 $avc -movflags +faststart
    make moov-last.mp4 $avc
    make fragmented.mp4 $avc -movflags +frag_keyframe+empty_moov+default_base_moof
    make quicktime.mov $avc -f mov
}
make vp9-opus.webm -c:v libvpx-vp9 -crf 45 -b:v 0 -pix_fmt yuv420p -g 24 -c:a libopus -b:a 32k
ls -l "$folder"
