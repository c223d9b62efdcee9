<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true" %>
<%@ attribute name="frame" required="true" type="matinee.web.PageFrame" %>
<%@ attribute name="look" required="false" description="class of the document, such as theatre" %>
<%@ attribute name="head" required="false" fragment="true" description="what the page adds to the head" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<!DOCTYPE html>
<html lang="en" dir="ltr" class="${m:attr(look)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${m:html(frame.windowTitle())}</title>
<meta name="description" content="${m:attr(frame.description())}">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#1f191d" media="(prefers-color-scheme:dark)">
<link rel="icon" href="${m:attr(frame.asset('favicon.svg'))}" type="image/svg+xml">
<link rel="stylesheet" href="${m:attr(frame.asset('matinee.css'))}">
<jsp:invoke fragment="head"/>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><div class="wrap">
<a class="brand" href="${m:attr(frame.root())}"><svg aria-hidden="true"><use href="${m:attr(frame.asset('icons.svg'))}#ticket"/></svg><span dir="auto">${m:html(frame.site().title())}</span></a>
<form class="find" role="search" action="${m:attr(frame.root())}" method="get"><label class="vh" for="q">Search the library</label><input id="q" name="q" type="search" dir="auto" value="${m:attr(frame.query())}" placeholder="Search the library" maxlength="200" autocomplete="off"><button>Search</button></form>
</div></header>
<jsp:doBody/>
<footer class="foot"><div class="wrap"><span>Matinee ${m:html(frame.site().version())}</span><a href="${m:attr(frame.root())}health">Health</a><span>${m:html(frame.site().library())}</span></div></footer>
</body>
</html>
