<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true" description="the head of every page; the body is what a page adds" %>
<%@ attribute name="frame" required="true" type="matinee.web.PageFrame" %>
<%@ taglib prefix="m" uri="/WEB-INF/matinee.tld" %>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${m:html(frame.windowTitle())}</title>
<meta name="description" content="${m:attr(frame.description())}">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#1f191d" media="(prefers-color-scheme:dark)">
<link rel="icon" href="${m:attr(frame.asset('favicon.svg'))}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${m:attr(frame.asset('icon-192.png'))}">
<link rel="stylesheet" href="${m:attr(frame.asset('matinee.css'))}">
<jsp:doBody/>
</head>
