#!/usr/bin/python3
"""Runs apertium-apy so that only this machine can reach it.

The server has no option for the address it listens on and takes every interface.
Whatever port it asks Tornado for is bound to 127.0.0.1 here instead.

    apy_loopback.py -p PORT [-j 1] /usr/share/apertium

The arguments are those of apertium-apy. The Python of the system is needed: Debian installs the server for that one.
"""
import tornado.tcpserver
from apertium_apy.apy import main

bind_anywhere = tornado.tcpserver.TCPServer.bind


def bind_to_loopback(server, port, address=None, *rest, **options):
    return bind_anywhere(server, port, "127.0.0.1", *rest, **options)


tornado.tcpserver.TCPServer.bind = bind_to_loopback

if __name__ == "__main__":
    main()
