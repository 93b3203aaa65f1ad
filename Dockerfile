# Two stages: what builds stays behind, what runs has no compiler, no root and a read-only file system.
FROM debian:12.12-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv npm && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The locks name no index host: pip takes the index that the build machine is set up with.
COPY requirements-run.lock requirements-build.lock ./
RUN python3 -m venv /opt/build && /opt/build/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements-build.lock \
    && python3 -m venv /opt/vaguemestre && /opt/vaguemestre/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements-run.lock
COPY . .
RUN review_ui/npm/publish.sh \
    && /opt/build/bin/python -m hatchling build -t wheel \
    && /opt/vaguemestre/bin/pip install --no-cache-dir --no-deps dist/*.whl \
    && /opt/vaguemestre/bin/python -m compileall -q /opt/vaguemestre/lib

FROM debian:12.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
        python3 tesseract-ocr tesseract-ocr-fra libmagic1 libpango-1.0-0 libpangoft2-1.0-0 \
        libharfbuzz-subset0 fonts-dejavu-core fonts-liberation libreoffice-writer-nogui bubblewrap \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --uid 10001 vaguemestre
COPY --from=build /opt/vaguemestre /opt/vaguemestre
USER vaguemestre
ENV PATH=/opt/vaguemestre/bin:$PATH PYTHONUNBUFFERED=1 HOME=/tmp ORT_DISABLE_TELEMETRY=1
WORKDIR /tmp
ENTRYPOINT ["vaguemestre"]
CMD ["--help"]
