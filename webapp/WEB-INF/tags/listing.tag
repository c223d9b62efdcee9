<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="folders, videos and the way through them" %>
<%@ attribute name="heading" required="true" %>
<%@ attribute name="frame" required="true" type="matinee.web.PageFrame" %>
<%@ attribute name="listing" required="true" type="matinee.web.Listing" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<div class="headline"><div><h1 dir="auto">${m:html(heading)}</h1><p class="muted">${m:html(listing.summary())}<m:when test="${not empty listing.feed()}"> <a class="feed" href="${m:attr(listing.feed())}">${m:say(words, 'listing.feed')}</a></m:when></p></div>
<m:when test="${not empty listing.videos()}"><form class="sort" method="get"><m:when test="${not empty listing.query()}"><input type="hidden" name="q" value="${m:attr(listing.query())}"></m:when><label for="sort">${m:say(words, 'listing.sort')}</label><select id="sort" name="sort"><m:each var="order" items="${listing.orders()}"><option value="${m:attr(order.value())}" ${order.selected()}>${m:html(order.label())}</option></m:each></select><button>${m:say(words, 'listing.apply')}</button></form></m:when></div>
<m:when test="${not empty listing.folders()}">
<section aria-labelledby="h-f"><h2 id="h-f" class="vh">${m:say(words, 'listing.folders')}</h2><svg hidden><symbol id="folder" viewBox="0 0 24 24"><path d="M3 5h6l2 2.5h10a1 1 0 0 1 1 1V18a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 18V6a1 1 0 0 1 1-1z"/></symbol></svg><ul class="folders">
<m:each var="folder" items="${listing.folders()}"><li><a href="${m:attr(folder.href())}"><svg aria-hidden="true"><use href="#folder"/></svg><span><b dir="auto">${m:html(folder.name())}</b><small>${m:html(folder.count())}</small></span></a></li>
</m:each></ul></section>
</m:when>
<m:when test="${not empty listing.videos()}">
<section aria-labelledby="h-v"><h2 id="h-v">${m:say(words, 'listing.videos')}</h2><ul class="grid">
<m:each var="card" items="${listing.videos()}"><li class="card"><p:shot card="${card}"/><div class="about"><h3 dir="auto"><a href="${m:attr(card.href())}">${m:html(card.title())}</a></h3><p:facts items="${card.facts()}"/><p:tags items="${card.tags()}"/></div></li>
</m:each></ul></section>
</m:when>
<m:when test="${empty listing.folders() && empty listing.videos()}"><p class="row"><a class="btn primary" href="${m:attr(frame.root())}">${m:say(words, 'error.library')}</a></p></m:when>
<m:when test="${not empty listing.paging().steps()}">
<nav class="pages" aria-label="${m:say(words, 'listing.pages')}"><m:when test="${not empty listing.paging().previous()}"><a class="btn" href="${m:attr(listing.paging().previous())}" rel="prev">${m:say(words, 'listing.previous')}</a></m:when><m:each var="step" items="${listing.paging().steps()}"><m:when test="${empty step.href()}"><span class="gap" aria-hidden="true">${m:html(step.text())}</span></m:when><m:when test="${not empty step.href()}"><a class="btn" href="${m:attr(step.href())}"<m:when test="${not empty step.current()}"> aria-current="page"</m:when>>${m:html(step.text())}</a></m:when></m:each><m:when test="${not empty listing.paging().next()}"><a class="btn" href="${m:attr(listing.paging().next())}" rel="next">${m:say(words, 'listing.next')}</a></m:when></nav>
</m:when>
