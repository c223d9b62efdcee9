#!/bin/sh
# Makes the film that Matinee shows when it has no library yet, and its poster, out of nothing but this project's own code:
#
#     src/media/make-sample.sh [FOLDER]        # webapp/WEB-INF/sample unless said otherwise
#
# Needs a JDK 17 and an ffmpeg with libx264; takes a minute or two. src/media/film paints the pictures and plays the music,
# ffmpeg only encodes. The same ffmpeg and x264 give the same bytes each time: nothing depends on the clock, on chance or on
# the number of threads. Subtitles, chapters and description lie beside the film and are written by hand.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../../webapp/WEB-INF/sample}
name='A day in four scenes'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

javac -Xlint:all -Werror -d "$work/classes" "$here"/film/*.java
film() { java -Djava.awt.headless=true -cp "$work/classes" film.SampleFilm "$@"; }

mkdir -p "$folder"
film music "$work/music.wav"

# A sync sample every 2 s and no open groups, so that a player can start at each; one thread, as x264's result depends on
# their number; aq-mode 3 keeps bits in the dark skies, where bands would show.
film frames | ffmpeg -nostdin -hide_banner -loglevel error -y \
    -f rawvideo -pixel_format yuv420p -video_size 1280x720 -framerate 24 \
    -color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709 -i pipe:0 \
    -i "$work/music.wav" \
    -map 0:v -map 1:a -map_metadata -1 -fflags +bitexact \
    -c:v libx264 -profile:v high -level 3.1 -preset slow -threads 1 -crf 25 \
    -g 48 -keyint_min 48 -sc_threshold 0 -maxrate 2500k -bufsize 5000k -flags +bitexact+cgop \
    -x264-params 'aq-mode=3:aq-strength=0.9:deblock=0,0:psy-rd=0.6,0.0' \
    -color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709 \
    -c:a aac -b:a 96k -flags:a +bitexact \
    -metadata title="$name" -metadata:s:v language=und -metadata:s:a language=zxx \
    -movflags +faststart "$folder/$name.mp4"

film still "3.3" "$work/poster.png"
ffmpeg -nostdin -hide_banner -loglevel error -y -i "$work/poster.png" -fflags +bitexact -flags +bitexact \
    -threads 1 -vf format=yuvj420p -q:v 3 -update 1 "$folder/$name.jpg"

ls -l "$folder/$name".*
