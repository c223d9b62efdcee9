<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true" %>
<%@ attribute name="frame" required="true" type="matinee.web.PageFrame" %>
<%@ attribute name="look" required="false" description="class of the document, such as theatre" %>
<%@ attribute name="head" required="false" fragment="true" description="what the page adds to the head" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<%@ taglib prefix="p" tagdir="/WEB-INF/tags" %>
<!DOCTYPE html>
<html lang="${words.language().tag()}" dir="${words.language().direction()}" class="${m:attr(look)}">
<p:head frame="${frame}"><jsp:invoke fragment="head"/></p:head>
<body>
<a class="skip" href="#main">${m:say(words, 'page.skip')}</a>
<header class="top"><div class="wrap">
<a class="brand" href="${m:attr(frame.root())}"><svg aria-hidden="true" viewBox="0 0 32 32"><path d="M4 8h24a2 2 0 0 1 2 2v3.2a3 3 0 0 0 0 5.6V22a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-3.2a3 3 0 0 0 0-5.6V10a2 2 0 0 1 2-2zm9 3.6v8.8l7.4-4.4z"/></svg><span dir="auto">${m:html(frame.site().title())}</span></a>
<form class="find" role="search" action="${m:attr(frame.root())}" method="get"><label class="vh" for="q">${m:say(words, 'page.find')}</label><input id="q" name="q" type="search" value="${m:attr(frame.query())}" placeholder="${m:say(words, 'page.find')}" maxlength="200" autocomplete="off"><button>${m:say(words, 'page.search')}</button></form>
</div></header>
<jsp:doBody/>
<footer class="foot"><div class="wrap"><span>Matinee ${m:html(frame.site().version())}</span><a href="${m:attr(frame.root())}health">${m:say(words, 'page.health')}</a><span>${m:html(frame.extent())}</span></div><m:when test="${not empty frame.languages()}"><nav class="wrap languages" aria-label="${m:say(words, 'page.languages')}"><m:each var="choice" items="${frame.languages()}"><m:when test="${choice.language() == words.language()}"><b lang="${choice.language().tag()}">${m:html(choice.language().ownName())}</b></m:when><m:when test="${choice.language() != words.language()}"><a href="${m:attr(choice.href())}" lang="${choice.language().tag()}" hreflang="${choice.language().tag()}" rel="nofollow">${m:html(choice.language().ownName())}</a></m:when></m:each></nav></m:when></footer>
</body>
</html>
