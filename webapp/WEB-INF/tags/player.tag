<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="the video tag; no type is given, for Chromium would skip QuickTime files that it can play" %>
<%@ attribute name="player" required="true" type="matinee.web.Player" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<div class="screen"><video controls playsinline preload="metadata" src="${m:attr(player.source())}" poster="${m:attr(player.poster().href())}" data-poster-type="${m:attr(player.poster().type())}" title="${m:attr(player.title())}" data-page="${m:attr(player.page())}" data-document="${m:attr(player.document())}" data-fps="${m:attr(player.frameRate())}" x-webkit-airplay="allow"><m:each var="track" items="${player.tracks()}"><track kind="${m:attr(track.kind())}" srclang="${m:attr(track.language())}" label="${m:attr(track.label())}" src="${m:attr(track.source())}"></m:each><p>${m:say(words, 'player.unplayable')} <a href="${m:attr(player.source())}">${m:say(words, 'player.open')}</a></p></video></div>
<p class="problem" role="alert" hidden>${m:sayOf(words, 'player.problem', '<a href="' += m:attr(player.source()) += '">' += m:say(words, 'player.open') += '</a>')}</p>
<p class="problem verdict" role="status" hidden></p>
<script type="application/json" id="words">${m:scripts(words)}</script>
