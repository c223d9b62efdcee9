<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="the keyboard shortcuts, and the switch that turns them off" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<dialog id="keys" aria-labelledby="h-k"><h2 id="h-k">${m:say(words, 'keys.title')}</h2>
<dl class="keys">
<dt><kbd>k</kbd> <kbd>${m:say(words, 'keys.space')}</kbd></dt><dd>${m:say(words, 'keys.play')}</dd>
<dt><kbd>j</kbd> <kbd>l</kbd></dt><dd>${m:say(words, 'keys.skip')}</dd>
<dt><kbd>&#x2190;</kbd> <kbd>&#x2192;</kbd></dt><dd>${m:say(words, 'keys.little-skip')}</dd>
<dt><kbd>,</kbd> <kbd>.</kbd></dt><dd>${m:say(words, 'keys.frame')}</dd>
<dt><kbd>&lt;</kbd> <kbd>&gt;</kbd></dt><dd>${m:say(words, 'keys.speed')}</dd>
<dt><kbd>0</kbd>&#x2013;<kbd>9</kbd></dt><dd>${m:say(words, 'keys.tenth')}</dd>
<dt><kbd>m</kbd> <kbd>&#x2191;</kbd> <kbd>&#x2193;</kbd></dt><dd>${m:say(words, 'keys.volume')}</dd>
<dt><kbd>c</kbd> <kbd>f</kbd> <kbd>t</kbd> <kbd>i</kbd></dt><dd>${m:say(words, 'keys.show')}</dd>
<dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>${m:say(words, 'keys.chapter')}</dd>
<dt><kbd>${m:say(words, 'keys.shift')}</kbd>+<kbd>n</kbd></dt><dd>${m:say(words, 'keys.next')}</dd>
</dl>
<form method="dialog" class="row"><input type="checkbox" id="keys-on" checked><label for="keys-on">${m:say(words, 'keys.on')}</label><button class="primary">${m:say(words, 'keys.close')}</button></form></dialog>
