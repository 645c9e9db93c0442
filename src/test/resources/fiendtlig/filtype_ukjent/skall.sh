#!/bin/sh
touch target/skallmerke
