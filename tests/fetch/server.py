# SPDX-License-Identifier: MIT
# A web server for fetch_test.sh, on loopback only: 127.0.0.1, and 127.0.0.2, which stands for the public internet there.
# Its first line says its port, one where nobody listens, and one that speaks TLS with a certificate nobody trusts. It ends with its
# standard input. What each path does is its method's name.

import gzip
import http.server
import os
import socket
import ssl
import sys
import threading
import zlib

PAGE = (b'<!DOCTYPE html><html><head><title>The tide gauge</title></head><body><article><h1>The tide gauge</h1>'
        b'<p>The gauge at the pier was read by hand again on Monday, for the first time in a year.</p></article></body></html>')
LARGE = b'<p>' + b'All of it is water. ' * 100000


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *words):
        pass

    def answer(self, body=PAGE, status=200, length=None, **headers):
        self.send_response(status)
        headers.setdefault('Content_Type', 'text/html; charset=utf-8')
        if length != 0:
            headers['Content_Length'] = len(body) if length is None else length
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), str(value))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def redirect(self, to, status=302):
        self.answer(b'<p>Somewhere else.', status, Location=to, Set_Cookie='seen=1')

    def do_GET(self):
        if self.path.startswith('http://'):  # as to a proxy
            self.proxied()
            return
        path, _, self.query = self.path[1:].partition('?')
        name, _, self.number = path.partition('/')
        method = getattr(self, 'get_' + name.replace('-', '_'), None)
        if method:
            method()
        else:
            self.answer(b'<p>It is not here.', 404)

    def proxied(self):
        if self.path.startswith('http://news.example/to?'):
            self.redirect(self.path.partition('?')[2])
        else:
            self.answer(b'<p>By proxy: ' + self.path.encode())

    def get_page(self):
        self.answer()

    def get_to(self):
        self.redirect(self.query)

    def get_three(self):
        self.redirect('/two', 301)

    def get_two(self):
        self.redirect('one', 307)

    def get_one(self):
        self.redirect('http://127.0.0.1:%d/page#here' % self.server.server_port, 308)

    def get_round(self):
        self.redirect('/again')

    def get_again(self):
        self.redirect('/round')

    def get_chain(self):
        number = int(self.number)
        if number:
            self.redirect('/chain/%d' % (number - 1))
        else:
            self.answer()

    def get_gzip(self):
        self.answer(gzip.compress(PAGE), Content_Encoding='gzip')

    def get_deflate(self):
        self.answer(zlib.compress(PAGE), Content_Encoding='deflate')

    def get_twice(self):
        self.answer(zlib.compress(gzip.compress(PAGE)), Content_Encoding='gzip, deflate')

    def get_cut_gzip(self):
        self.answer(gzip.compress(PAGE)[:-20], Content_Encoding='gzip')

    def get_no_gzip(self):
        self.answer(PAGE, Content_Encoding='gzip')

    def get_unknown_coding(self):
        self.answer(PAGE, Content_Encoding='morse')

    def get_bomb(self):
        self.answer(gzip.compress(LARGE), Content_Encoding='gzip')

    def get_large(self):
        self.answer(LARGE)

    def get_endless(self):
        self.close_connection = True
        self.answer(LARGE, length=0)

    def wait_for_client(self):
        self.close_connection = True
        try:
            self.connection.recv(1)
        except OSError:
            pass

    def get_silent(self):
        self.wait_for_client()

    def get_slow(self):
        self.answer(PAGE[:100], length=40000)
        self.wait_for_client()

    def get_truncated(self):
        self.close_connection = True
        self.answer(PAGE, length=len(PAGE) + 1000)

    def get_too_long(self):
        self.close_connection = True
        head = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 40\r\n\r\n'
        self.wfile.write(head + PAGE)  # at once, so that all of it is read with the head

    def get_half_chunk(self):
        self.close_connection = True
        self.answer(b'80\r\n' + PAGE[:100], length=0, Transfer_Encoding='chunked')

    def get_closed(self):
        self.close_connection = True

    def get_raw(self):
        self.close_connection = True
        self.wfile.write(b'220 This is no web server\r\n')

    def get_status(self):
        self.answer(b'<p>An error page.', int(self.number))

    def get_cached(self):
        if self.headers['If-None-Match'] == '"tide-1"':
            self.answer(b'', 304, length=0, ETag='"tide-1"')
        else:
            self.answer(ETag='"tide-1"')

    def get_dated(self):
        if self.headers['If-Modified-Since'] == 'Mon, 02 Nov 2026 08:00:00 GMT':
            self.answer(b'', 304, length=0)
        else:
            self.answer(Last_Modified='Mon, 02 Nov 2026 08:00:00 GMT')

    def get_secret(self):
        self.answer(ETag='"tide-2"', Cache_Control='private, no-store')

    def get_changed(self):
        asked = self.headers['If-None-Match']
        self.answer(b'<p>Asked for anything but %s.' % (asked or 'nothing').encode(), ETag='"%s"' % os.urandom(4).hex())

    def get_windows(self):
        self.answer('<p>“Low water at noon,” said Ada Byrne, “and not a café open.”</p>'.encode('cp1252'),
                    Content_Type='text/html;charset="windows-1252"')

    def get_headers(self):
        self.answer(str(self.headers).encode(), Content_Type='text/plain')


def serve(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass  # clients that hang up are what is tested


inner = Server(('127.0.0.1', 0), Handler)
outer = Server(('127.0.0.2', inner.server_port), Handler)
secure = Server(('127.0.0.1', 0), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'self-signed.pem'))
secure.socket = context.wrap_socket(secure.socket, server_side=True)
nobody = socket.socket()
nobody.bind(('127.0.0.1', 0))  # bound, but nobody listens
for each in inner, outer, secure:
    serve(each)
print(inner.server_port, nobody.getsockname()[1], secure.server_port, flush=True)
sys.stdin.read()
