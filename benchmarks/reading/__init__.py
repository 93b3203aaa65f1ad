"""What reading pages is worth beside its peers: `python -m benchmarks.reading`.

Pages of reserved layout families with their exact words, taken as scanners, copiers, faxes and telephones
take them; read by this program, by bare tesseract, by OCRmyPDF and by rapidocr, side by side in one run.
"""
