# For bin/setenv.sh of Tomcat, which reads it at its start.

# The folder of videos. Every setting may stand here: upper case, and an underscore for each hyphen.
#MATINEE_LIBRARY=/srv/videos
#export MATINEE_LIBRARY

# Without a UTF-8 locale, as init systems often start programs, Java finds no file whose name goes beyond ASCII.
LC_ALL=C.UTF-8
export LC_ALL

# Matinee needs little memory: the bytes of a film pass through the kernel.
#CATALINA_OPTS="$CATALINA_OPTS -Xmx512m"
