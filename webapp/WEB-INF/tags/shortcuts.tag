<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="the keyboard shortcuts, and the switch that turns them off" %>
<dialog id="keys" aria-labelledby="h-k"><h2 id="h-k">Keyboard shortcuts</h2>
<dl class="keys">
<dt><kbd>k</kbd> <kbd>Space</kbd></dt><dd>Play or pause</dd>
<dt><kbd>j</kbd> <kbd>l</kbd></dt><dd>Back or forward 10 seconds</dd>
<dt><kbd>&#x2190;</kbd> <kbd>&#x2192;</kbd></dt><dd>Back or forward 5 seconds</dd>
<dt><kbd>,</kbd> <kbd>.</kbd></dt><dd>Previous or next frame (paused)</dd>
<dt><kbd>&lt;</kbd> <kbd>&gt;</kbd></dt><dd>Slower or faster</dd>
<dt><kbd>0</kbd>&#x2013;<kbd>9</kbd></dt><dd>Jump to 0&#x2013;90 %</dd>
<dt><kbd>m</kbd> <kbd>&#x2191;</kbd> <kbd>&#x2193;</kbd></dt><dd>Mute, volume</dd>
<dt><kbd>c</kbd> <kbd>f</kbd> <kbd>t</kbd> <kbd>i</kbd></dt><dd>Subtitles, full screen, theatre, pop out</dd>
<dt><kbd>Shift</kbd>+<kbd>n</kbd></dt><dd>Next video</dd>
</dl>
<form method="dialog" class="row"><input type="checkbox" id="keys-on" checked><label for="keys-on">Shortcuts on</label><button class="primary">Close</button></form></dialog>
